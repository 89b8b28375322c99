import type { BrowserContextOptions } from 'playwright-core';
import { AGE_KEY } from '#site/features/age-gate/age-answer.ts';
import { formatAgeMemory } from '#site/features/age-gate/age-memory.ts';

/** The demo store’s `ageGate.rememberDays`. */
const REMEMBER_DAYS = 30;

/** A visitor on whose device nothing is kept. */
export const NEWCOMER = { storageState: { cookies: [], origins: [] } } satisfies BrowserContextOptions;

/** A visitor who has said to be of age. */
export function createAdult(origin: string, saidAt = new Date(Date.now() - 60_000)): BrowserContextOptions {
  const value = formatAgeMemory('adult-use', saidAt, REMEMBER_DAYS);
  return { storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: AGE_KEY, value }] }] } };
}
