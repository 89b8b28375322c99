import type { Redactor } from './redactor.ts';

const MAX_CHARACTERS = 80;

/**
 * The beginning of what Treez sent, to be quoted in a message: at most 80 characters, on one line, without control characters.
 * Secrets are replaced before the text is cut, so that no half of one is left.
 */
export function formatExcerpt(text: string, redactor: Redactor): string {
  const oneLine = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  return [...redactor.redact(oneLine).slice(0, 2 * MAX_CHARACTERS)].slice(0, MAX_CHARACTERS).join('');
}
