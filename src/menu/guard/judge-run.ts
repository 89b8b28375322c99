import type { GuardLimits } from './guard-limits.ts';
import { findRecent, type GuardMemory } from './guard-memory.ts';
import { GUARD_RULES, type GuardCode } from './guard-rules.ts';
import type { JudgedRun } from './run-summary.ts';

/** Why a menu is not published. */
export interface GuardFinding {
  code: GuardCode;
  /** With the numbers, as a sentence. */
  message: string;
  /** What to do about it, as a sentence. */
  hint: string;
}

const MS_PER_HOUR = 3_600_000;

/** Whether there is a published menu to compare with. */
export function isProtected(
  run: Pick<JudgedRun, 'feedAt'>,
  { runs }: Pick<GuardMemory, 'runs'>,
  { forgetAfterHours = Number.POSITIVE_INFINITY }: Pick<GuardLimits, 'forgetAfterHours'>,
): boolean {
  const last = runs.at(-1);
  if (!last) return false;
  return Date.parse(run.feedAt) - Date.parse(last.feedAt) <= forgetAfterHours * MS_PER_HOUR;
}

/**
 * What is suspicious about a run beside those that were published before it, by the rules of `guard-rules.ts`; nothing where there
 * was none. Time alone does not end the protection: after an outage of days the first answer is the most suspect one. After Google
 * Merchant Center's product protection (https://support.google.com/merchants/answer/160637).
 */
export function judgeRun(run: JudgedRun, memory: GuardMemory, limits: GuardLimits): GuardFinding[] {
  const last = memory.runs.at(-1);
  if (!last || !isProtected(run, memory, limits)) return [];
  const recent = findRecent(memory.runs, last.feedAt, limits.protectionHours);
  const comparison = { run, last, recent, memory, limits };
  return GUARD_RULES.flatMap(({ code, judge }) => judge(comparison).map((finding) => ({ code, ...finding })));
}
