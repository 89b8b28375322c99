/** What of the feed the menu does not show: in memory for one run, and never on disk. */
export interface UnlistedProducts {
  /** The feed's ids of products that are not listed. */
  ids: ReadonlySet<string>;
  /** Names that no listed product bears, in small letters. */
  names: ReadonlySet<string>;
}

interface NamedProduct {
  productId: string;
  name: string;
}

/** A shorter one would be found in ordinary text. */
const MIN_ID_CHARACTERS = 8;

export function toUnlistedProducts(
  feed: readonly NamedProduct[],
  listed: { ids: ReadonlySet<string>; names: readonly string[] },
): UnlistedProducts {
  const unlisted = feed.filter(({ productId }) => !listed.ids.has(productId));
  const listedNames = new Set(
    [
      ...listed.names,
      ...feed.filter(({ productId }) => listed.ids.has(productId)).map(({ name }) => name),
    ].map(toKey),
  );
  return {
    ids: new Set(unlisted.map(({ productId }) => productId).filter((id) => id.length >= MIN_ID_CHARACTERS)),
    names: new Set(
      unlisted.map(({ name }) => toKey(name)).filter((name) => name !== '' && !listedNames.has(name)),
    ),
  };
}

/** Runs of what an id is made of. */
const ID_LIKE = /[A-Za-z0-9][\w-]{7,}/g;
/** Where a product is named: titles, headings, links on cards, and the names in files of data. */
const NAMED = /<(?:title|h1|h2|h3)\b[^>]*>([\s\S]*?)<\/(?:title|h1|h2|h3)>|"name":"((?:[^"\\]|\\.)*)"/g;

/** The first id or name of an unlisted product that a file of the site gives away; undefined if it gives none. */
export function findUnlisted(text: string, { ids, names }: UnlistedProducts): string | undefined {
  if (ids.size > 0) for (const [id] of text.matchAll(ID_LIKE)) if (ids.has(id)) return id;
  if (names.size === 0) return undefined;
  for (const [, heading, value] of text.matchAll(NAMED)) {
    const name = toKey((heading ?? value ?? '').replaceAll(/<[^>]*>/g, ''));
    if (names.has(name)) return name;
  }
  return undefined;
}

function toKey(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
