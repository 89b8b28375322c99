import { california } from './profiles/ca.ts';
import { cautious } from './profiles/cautious.ts';
import { massachusetts } from './profiles/ma.ts';
import { newJersey } from './profiles/nj.ts';
import { nevada } from './profiles/nv.ts';
import { newYork } from './profiles/ny.ts';
import { oklahoma } from './profiles/ok.ts';
import type { ComplianceProfile, ProfileId } from './profiles/profile.ts';
import { washington } from './profiles/wa.ts';

const PROFILES: Readonly<Record<ProfileId, ComplianceProfile>> = {
  cautious,
  ca: california,
  ny: newYork,
  ma: massachusetts,
  nj: newJersey,
  nv: nevada,
  wa: washington,
  ok: oklahoma,
};

export function getProfile(id: ProfileId): ComplianceProfile {
  return PROFILES[id];
}
