import { cleanDescription } from './clean-description.ts';
import { cleanText } from './clean-text.ts';

/**
 * A title as plain text on one line: whatever came as HTML, nothing in it begins a tag.
 * @param maxCharacters the rest is dropped
 * @returns undefined if nothing is left, or the value is neither text nor a number
 */
export function cleanTitle(value: unknown, maxCharacters: number): string | undefined {
  return cleanText(cleanDescription(value), maxCharacters);
}
