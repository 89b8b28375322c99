import type { BrowserContextOptions } from 'playwright-core';
import { formatAgeMemory } from '../../src/browser/age-memory.ts';
import { AGE_KEY } from '../../src/site/age-answer.ts';

/** The demo store’s `ageGate.rememberDays`. */
const REMEMBER_DAYS = 30;

/** A visitor on whose device nothing is kept. */
export const NEWCOMER = { storageState: { cookies: [], origins: [] } } satisfies BrowserContextOptions;

/** A visitor who has said to be of age. */
export function createAdult(origin: string, saidAt = new Date(Date.now() - 60_000)): BrowserContextOptions {
  const value = formatAgeMemory('adult-use', saidAt, REMEMBER_DAYS);
  return { storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: AGE_KEY, value }] }] } };
}
