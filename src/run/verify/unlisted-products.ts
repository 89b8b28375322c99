import type { KnownAddress } from '#menu/compile/former-addresses.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import { productSlugWords, toSlug } from '#menu/names/slug.ts';
import { type ProductSize, readProductSize } from '#menu/sizes/variant-size.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { withoutPublic } from './public-words.ts';
import { toPhrase, toWords } from './words.ts';

/**
 * What of the feed the menu does not show, by what would give it away: in memory for one run, and never on disk. Each leads to the
 * product's name. Nothing in it is found on a site that is as it should be, whatever the products are called: what the public may read
 * anyway is left out.
 */
export interface UnlistedProducts {
  /** All ids, as the feed has them: they are looked for where the site has ids. */
  ids: ReadonlyMap<string, string>;
  /** In small letters, those ids that nobody writes by chance: they are looked for everywhere. */
  tellingIds: ReadonlyMap<string, string>;
  /** Slugs of the addresses that products had or would have. */
  slugs: ReadonlyMap<string, string>;
  /** Whole names, as `toPhrase` has them: they are looked for where the site has names of products. */
  names: ReadonlyMap<string, string>;
  /** By a word that is nowhere public: names that hold it. They are looked for in all that people read. */
  tellingNames: ReadonlyMap<string, readonly TellingName[]>;
}

interface TellingName {
  phrase: string;
  productName: string;
  /** Its telling word is written in one way only, whatever the file. */
  isPlain: boolean;
}

/** What of a product that is not listed. */
type UnlistedProduct = Pick<FeedProduct, 'productId' | 'name'> & Partial<FeedProduct>;

/**
 * @param feed all products that were sent
 * @param snapshot what the public may know
 * @param known where products have been found before
 */
export function toUnlistedProducts(
  feed: readonly UnlistedProduct[],
  snapshot: Snapshot,
  known: readonly KnownAddress[] = [],
): UnlistedProducts {
  const listedIds = new Set(snapshot.menu.products.flatMap(({ variants }) => variants.map(({ id }) => id)));
  const listedInSmall = new Set([...listedIds].map((id) => id.toLowerCase()));
  const unlisted = feed.filter(({ productId }) => !listedIds.has(productId));
  const nameById = new Map(unlisted.map(({ productId, name }) => [productId, name]));
  const forms = unlisted.map((product) => ({ product, texts: listNames(product) }));
  const found = withoutPublic(
    {
      ids: new Map(
        [...nameById]
          .map(([id, name]) => [id.toLowerCase(), name] as const)
          .filter(([id]) => isTelling(id) && !listedInSmall.has(id)),
      ),
      slugs: new Map([
        ...forms.flatMap(({ product, texts }) =>
          listSlugs(product, texts).map((slug) => [slug, product.name] as const),
        ),
        ...known.flatMap(({ id, path }) => {
          const name = nameById.get(id);
          return name === undefined ? [] : [[path.replaceAll(/^\/products\/|\/$/g, ''), name] as const];
        }),
      ]),
      names: new Map(
        forms.flatMap(({ product, texts }) => texts.map((text) => [toPhrase(text), product.name] as const)),
      ),
      words: new Set(forms.flatMap(({ texts }) => texts.flatMap(toWords)).filter(isTellingWord)),
    },
    snapshot,
  );
  return {
    ids: nameById,
    tellingIds: found.ids,
    slugs: found.slugs,
    names: found.names,
    tellingNames: groupByWord(
      forms
        .flatMap(({ product, texts }) => texts.map((text) => ({ text, productName: product.name })))
        .filter(({ text }) => found.names.has(toPhrase(text))),
      found.words,
    ),
  };
}

/** The name as the feed has it, the store's own title, and both as the menu would say them: without their size. */
function listNames(product: UnlistedProduct): string[] {
  const { name, menuTitle } = product;
  const sized = readSizeSafely(product);
  const names = [name, menuTitle, sized?.name, sized?.menuTitle].filter((text) => text !== undefined);
  return [...new Set(names)].filter((text) => toWords(text).some(hasLetters));
}

/** What the rules fail on is left off the menu: it must not end the run here. */
function readSizeSafely(product: UnlistedProduct): ProductSize | undefined {
  try {
    return isWhole(product) ? readProductSize(product) : undefined;
  } catch {
    return undefined;
  }
}

function isWhole(product: UnlistedProduct): product is FeedProduct {
  return product.category !== undefined && product.price !== undefined;
}

function listSlugs({ brand, category }: UnlistedProduct, names: readonly string[]): string[] {
  const slugs = names.map((name) => toSlug(productSlugWords(brand, name))).filter((slug) => slug !== '');
  return category ? slugs.flatMap((slug) => [slug, `${slug}-${category}`]) : slugs;
}

/** A part of an id that nobody writes by chance, as UUIDs have it: letters and digits mixed, and no day. */
const TELLING_PART = /(?<![a-z0-9])(?!\d{8}t)(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{8,}/;

function isTelling(id: string): boolean {
  return TELLING_PART.test(id);
}

/** A name without such a word is a number or a size. */
function hasLetters(word: string): boolean {
  return word.replaceAll(/\P{L}/gu, '').length >= MIN_WORD_CHARACTERS || /\P{ASCII}/u.test(word);
}

/** Numbers are everywhere, Roman ones too, and so are units: a word with a digit tells nothing. */
const MIN_WORD_CHARACTERS = 3;
const NUMBER = /\p{N}|^[ivxlc]+$/u;

function isTellingWord(word: string): boolean {
  return word.length >= MIN_WORD_CHARACTERS && !NUMBER.test(word);
}

function groupByWord(
  names: readonly { text: string; productName: string }[],
  words: ReadonlySet<string>,
): Map<string, TellingName[]> {
  const byWord = new Map<string, TellingName[]>();
  for (const { text, productName } of names) {
    const phrase = toPhrase(text);
    const telling = phrase.split(' ').filter((word) => words.has(word));
    const plain = listPlainWords(text);
    const word = telling.find((each) => plain.has(each)) ?? telling[0];
    if (word === undefined) continue;
    byWord.set(word, [...(byWord.get(word) ?? []), { phrase, productName, isPlain: plain.has(word) }]);
  }
  return byWord;
}

const APOSTROPHES = /['’‘`]/g;
const BEYOND_ASCII = /\P{ASCII}/u;

/** Words without an apostrophe, which may be an entity in a page, and of letters that have one form. */
function listPlainWords(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(APOSTROPHES, ' ');
  return new Set(BEYOND_ASCII.test(plain) ? [] : toWords(plain));
}
