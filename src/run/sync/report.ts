import { join } from 'node:path';
import type { ExclusionCounts } from '#menu/compile/compile-menu.ts';
import type { Compliance } from '#menu/compliance/compliance.ts';
import type { GuardFinding } from '#menu/guard/judge-run.ts';
import type { Problem } from '#menu/model/problem.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';

/** What the store's owner is told of a sync. It may name hidden products: it never goes into the site. */
export interface SyncReport {
  schemaVersion: 1;
  isDemo: boolean;
  feedAt: string;
  /** Products as the point of sale counts them: each size is one. */
  counts: ExclusionCounts & { productPages: number; totalInFeed?: number };
  problems: Problem[];
  /** Why the menu is not published; absent where it may be. */
  held?: GuardFinding[];
  /** Present where this menu was compared with none, and why. */
  unguarded?: Unguarded;
  /** Why the times in it may be wrong, as sentences; absent where this machine's clock agrees with the point of sale's. */
  clockWarning?: string;
  /** Under which rules of display, and which of them the store decided otherwise. */
  compliance: Pick<Compliance, 'profile' | 'audience' | 'overridden'>;
}

/** No earlier menu is known and none was found live, or what was known cannot be read. */
export type Unguarded = 'unknown' | 'damaged';

export const UNGUARDED_WORDS: Readonly<Record<Unguarded, string>> = {
  unknown:
    'This menu was compared with none: no earlier one is known here, and none was found live. Check that it is right.',
  damaged:
    'What was known of the menus before could not be read: this one was compared with none. Check that it is right.',
};

export function reportPath(storeDirectory: string): string {
  return join(storeDirectory, 'report.json');
}

export async function saveReport(report: SyncReport, storeDirectory: string): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  await writeFileAtomically(reportPath(storeDirectory), text, { isDurable: false });
}

/** The rules of display in one line, e.g. "Rules of display: ca for adult-use; the store decides on showsDeals". */
export function formatCompliance({ profile, audience, overridden }: SyncReport['compliance']): string {
  const rules = `Rules of display: ${profile} for ${audience}`;
  return overridden.length > 0 ? `${rules}; the store decides on ${overridden.join(', ')}` : rules;
}

/** The counts in one line, e.g. "312 listed; 41 hidden, 18 below threshold, 3 sold out, 2 problems". */
export function formatCounts(counts: ExclusionCounts): string {
  const exclusions: [number, string][] = [
    [counts.hidden, 'hidden'],
    [counts.belowThreshold, 'below threshold'],
    [counts.soldOut, 'sold out'],
    [
      counts.deactivated,
      `deactivated${counts.deactivatedWithStock ? ` (${counts.deactivatedWithStock} with stock)` : ''}`,
    ],
    [counts.categoryHidden, 'in hidden categories'],
    [counts.patientsOnly, 'for patients only'],
    [counts.sameSize, 'of the same size as another'],
    [counts.problems, counts.problems === 1 ? 'problem' : 'problems'],
  ];
  const parts = exclusions.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return [`${counts.listed} listed`, parts.join(', ')].filter(Boolean).join('; ');
}
