import { decodeHTMLStrict } from 'entities/decode';
import { cleanParagraphs, cleanText } from './clean-text.ts';
import { stripTags } from './strip-tags.ts';

const MAX_CHARACTERS = 5000;
const MAX_MARKUP_CHARACTERS = 4 * MAX_CHARACTERS;

/** With its semicolon: HTML also knows `&not` without one, and would read "sweet&notes" as "sweet¬es". */
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/gi;
/** What the decoder makes of a number that is no character. */
const NO_CHARACTER = '\ufffd';

/**
 * A description as plain text of at most 5,000 characters, with a blank line between paragraphs. Treez documents it as plain text,
 * but nothing keeps a store from pasting HTML. Whatever came, entities included, nothing in the result begins a tag; escaping it is
 * still the page's job.
 */
export function cleanDescription(value: unknown): string | undefined {
  const text = cleanParagraphs(value, MAX_MARKUP_CHARACTERS);
  if (text === undefined || !/[<&]/.test(text)) return cleanParagraphs(text, MAX_CHARACTERS);
  const decoded = cleanParagraphs(decodeEntities(stripTags(text)), MAX_MARKUP_CHARACTERS) ?? '';
  return cleanParagraphs(dropTagStarts(stripTags(decoded)), MAX_CHARACTERS);
}

/**
 * A title as plain text on one line, made like a description.
 * @param maxCharacters the rest is dropped
 * @returns undefined if nothing is left, or the value is neither text nor a number
 */
export function cleanTitle(value: unknown, maxCharacters: number): string | undefined {
  return cleanText(cleanDescription(value), maxCharacters);
}

/** Decodes entities once, so that `&amp;lt;` becomes `&lt;`; unknown names stay as they are. */
function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => decodeHTMLStrict(entity).replace(NO_CHARACTER, ''));
}

/** Removing what stood between two halves of a tag may have joined them. */
function dropTagStarts(text: string): string {
  // Without the look-behind, each of 20,000 `<` in a row would look along the rest of them: 0.4 s.
  return text.replace(/(?<!<)<+(?=[a-z/!?])/gi, '');
}
