import type { FeedProduct } from './feed-product.ts';
import { BARE_SIZE_AT_END, findSize, isSizeText } from './size-words.ts';
import { toTextKey } from './text-key.ts';
import { sizeInMilligrams } from './weight.ts';

/** What the product says about its own size: it decides which number at the end of a name is a size. */
export type OwnSize = Pick<FeedProduct, 'amount' | 'unit' | 'sizeText' | 'thcMg'>;

/** A name without its size, and the sizes that stood at its end. */
interface CutName {
  name: string;
  sizes: string[];
}

const DELIMITER = /\s[-–—·•:]\s?|\s?\|\s?|,\s|[-–—](?=\d)/g;
const BRACKETED_END = /\s*[([]([^()[\]]*)[)\]]$/;
const DANGLING_END = /[\s\-–—·•:|,]+$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Cuts the sizes off the end of a name, as long as there are any: `Gummiez #12 | Half Ounce | 14g` is `Gummiez #12`.
 * A size at the start or inside stays, and a name that is nothing but a size stays whole.
 */
export function cutSizes(text: string, own: OwnSize): CutName {
  let name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const sizes: string[] = [];
  for (;;) {
    const cut = cutLastSize(name, own);
    const rest = cut?.rest.replace(DANGLING_END, '') ?? '';
    if (!cut || !LETTER_OR_DIGIT.test(rest)) return { name, sizes };
    sizes.push(cut.size);
    name = rest;
  }
}

function cutLastSize(name: string, own: OwnSize): { rest: string; size: string } | undefined {
  const bracketed = BRACKETED_END.exec(name);
  if (bracketed?.[1] !== undefined && isOwnOrAnySize(bracketed[1], own)) {
    return { rest: name.slice(0, bracketed.index), size: bracketed[1].trim() };
  }
  for (const delimiter of [...name.matchAll(DELIMITER)].reverse()) {
    const segment = name.slice(delimiter.index + delimiter[0].length);
    if (isOwnOrAnySize(segment, own)) return { rest: name.slice(0, delimiter.index), size: segment.trim() };
  }
  const bare = BARE_SIZE_AT_END.exec(name);
  if (bare?.[1] !== undefined && isCutWhenBare(bare[1], own))
    return { rest: name.slice(0, bare.index), size: bare[1] };
  return undefined;
}

function isOwnOrAnySize(segment: string, own: OwnSize): boolean {
  const text = segment.trim();
  return text !== '' && (isSizeText(text) || isOwnSizeText(text, own));
}

function isOwnSizeText(text: string, { sizeText }: OwnSize): boolean {
  return sizeText !== undefined && /\d/.test(sizeText) && toTextKey(text) === toTextKey(sizeText);
}

/** Milligrams may be part of a name (`Sour Gummy 100MG`), so they go only where they are the product's own size. */
function isCutWhenBare(text: string, own: OwnSize): boolean {
  const size = findSize(text);
  if (size?.unit !== 'mg') return true;
  const ownSizeText = own.sizeText === undefined ? undefined : findSize(own.sizeText);
  const ownMilligrams = [
    own.amount !== undefined && own.unit
      ? sizeInMilligrams({ amount: own.amount, unit: own.unit })
      : undefined,
    ownSizeText && sizeInMilligrams(ownSizeText),
    own.thcMg,
  ];
  return ownMilligrams.includes(size.amount);
}
