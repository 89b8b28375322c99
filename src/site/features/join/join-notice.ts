import type { JoinSetup } from './join-setup.ts';

/** What is said over a form that was not taken; undefined for what says itself elsewhere, or is not known. */
export function toJoinNotice(t: JoinSetup['t'], status: unknown): string | undefined {
  if (status === 'unavailable') return t.unavailable;
  if (status === 'too-many') return t.tooMany;
  if (status === 'too-large') return t.tooLarge;
  return status === 'elsewhere' ? t.elsewhere : undefined;
}
