import { cleanParagraphs } from './clean-text.ts';
import { decodeEntities } from './html-entities.ts';
import { stripTags } from './strip-tags.ts';

const MAX_CHARACTERS = 5000;
const MAX_MARKUP_CHARACTERS = 4 * MAX_CHARACTERS;

/**
 * A description as plain text of at most 5,000 characters, with a blank line between paragraphs. Whatever came as HTML, entities
 * included, nothing in it begins a tag; that it is text and not markup is still for the page to say.
 */
export function cleanDescription(value: unknown): string | undefined {
  const text = cleanParagraphs(value, MAX_MARKUP_CHARACTERS);
  if (text === undefined || !/[<&]/.test(text)) return cleanParagraphs(text, MAX_CHARACTERS);
  const decoded = cleanParagraphs(decodeEntities(stripTags(text)), MAX_MARKUP_CHARACTERS) ?? '';
  return cleanParagraphs(dropTagStarts(stripTags(decoded)), MAX_CHARACTERS);
}

/** Two halves that were apart may have become a tag when what stood between them was taken out. */
function dropTagStarts(text: string): string {
  return text.replace(/<+(?=[a-z/!?])/gi, '');
}
