import { cleanText } from './clean-text.ts';

const MAX_CHARACTERS = 200;

/** Reads an id; undefined if it is blank, over 200 characters, or neither text nor a number. */
export function readProductId(value: unknown): string | undefined {
  const id = cleanText(value, MAX_CHARACTERS + 1);
  return id !== undefined && id.length <= MAX_CHARACTERS ? id : undefined;
}
