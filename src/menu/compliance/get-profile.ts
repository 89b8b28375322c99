import { california } from './profiles/ca.ts';
import { cautious } from './profiles/cautious.ts';
import { massachusetts } from './profiles/ma.ts';
import { newJersey } from './profiles/nj.ts';
import { nevada } from './profiles/nv.ts';
import { newYork } from './profiles/ny.ts';
import { oklahoma } from './profiles/ok.ts';
import { washington } from './profiles/wa.ts';

/** The one list of profiles: `cautious` takes the strictest rule of all; the others are states. */
const PROFILES = [
  cautious,
  california,
  newYork,
  massachusetts,
  newJersey,
  nevada,
  washington,
  oklahoma,
] as const;

type AnyProfile = (typeof PROFILES)[number];
export type ProfileId = AnyProfile['id'];

export const PROFILE_IDS: readonly ProfileId[] = PROFILES.map(({ id }) => id);

export function getProfile(id: ProfileId): AnyProfile {
  const profile = PROFILES.find((each) => each.id === id);
  if (!profile) throw new RangeError(`There is no compliance profile ${JSON.stringify(id)}.`);
  return profile;
}
