import { AGE_KEY, type AgeAnswer } from './age-answer.ts';

const DAY_MS = 86_400_000;

/** An answer as it is kept on the visitor’s device: what was said, and the instant at which it is asked again. */
export function formatAgeMemory(answer: AgeAnswer, now: Date, rememberDays: number): string {
  const expiresAt = new Date(now.getTime() + rememberDays * DAY_MS).toISOString();
  return JSON.stringify({ answer, expiresAt });
}

/** Keeps an answer on the visitor’s device. Where nothing can be kept, the next page asks again. */
export function rememberAge(answer: AgeAnswer, now: Date, rememberDays: number): void {
  try {
    localStorage.setItem(AGE_KEY, formatAgeMemory(answer, now, rememberDays));
  } catch {
    // The answer holds for this page all the same.
  }
}
