import { toTextKey } from '../names/text-key.ts';
import { BARE_SIZE_AT_END, readSizeText, type SizeFact } from './size-words.ts';

/** What a product says about itself: it decides which words at the end of a name are a size. */
export interface NameContext {
  hasBareFractions: boolean;
  strainLetters?: string;
  /** The store's own words for the size where they cannot be read as one, e.g. `14MM`: the label says them. */
  sizeWords?: string;
}

/** A name without its size, and what stood at its end. */
export interface CutName {
  name: string;
  /** Of all that was cut. */
  facts: SizeFact[];
}

const DELIMITER = /\s[-–—·•:]\s?|\s?\|\s?|,\s|[-–—](?=\d)/g;
const BRACKETED_END = /\s*[([]([^()[\]]*)[)\]]$/;
/** Also the `x` of `GUMMIES x 10PK`, once the pack is gone. */
const DANGLING_END = /(?:[\s\-–—·•:|,@/]+|\s[x×])+$/i;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Cuts the sizes off the end of a name, as long as there are any: `Gummiez #12 | Half Ounce | 14g` is `Gummiez #12`.
 * A size at the start or inside stays, and a name that is nothing but a size stays whole.
 */
export function cutSizes(text: string, context: NameContext): CutName {
  let name = normalizeName(text);
  const facts: SizeFact[] = [];
  for (;;) {
    const cut = cutLastSize(name, context);
    const rest = cut?.rest.replace(DANGLING_END, '') ?? '';
    if (!cut || !LETTER_OR_DIGIT.test(rest)) return { name, facts };
    facts.unshift(...cut.facts);
    name = rest;
  }
}

/** The name as it is when nothing is cut off. */
export function normalizeName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function cutLastSize(name: string, context: NameContext): { rest: string; facts: SizeFact[] } | undefined {
  const bracketed = BRACKETED_END.exec(name);
  const inBrackets = bracketed?.[1] === undefined ? undefined : readSegment(bracketed[1], context);
  if (bracketed && inBrackets) return { rest: name.slice(0, bracketed.index), facts: inBrackets };
  for (const delimiter of [...name.matchAll(DELIMITER)].reverse()) {
    const facts = readSegment(name.slice(delimiter.index + delimiter[0].length), context);
    if (facts) return { rest: name.slice(0, delimiter.index), facts };
  }
  const bare = BARE_SIZE_AT_END.exec(name);
  const facts = bare?.[1] === undefined ? undefined : readSizeText(bare[1], context);
  return bare && facts ? { rest: name.slice(0, bare.index), facts } : undefined;
}

/** Nothing is read of the store's own words: the label repeats them. */
function readSegment(segment: string, context: NameContext): SizeFact[] | undefined {
  const text = segment.trim();
  const isOwnWords = context.sizeWords !== undefined && toTextKey(text) === toTextKey(context.sizeWords);
  return isOwnWords && /\d/.test(text) ? [] : readSizeText(text, context);
}
