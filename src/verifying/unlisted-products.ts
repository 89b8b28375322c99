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

/** Where a product is named: titles, headings, links on cards, and the names in files of data. */
const NAMED = /<(?:title|h1|h2|h3)\b[^>]*>([\s\S]*?)<\/(?:title|h1|h2|h3)>|"name":"((?:[^"\\]|\\.)*)"/g;

/** The first id or name of an unlisted product that a file of the site gives away; undefined if it gives none. */
export function findUnlisted(text: string, { ids, names }: UnlistedProducts): string | undefined {
  const id = findId(text, ids);
  if (id !== undefined) return id;
  if (names.size === 0) return undefined;
  for (const [, heading, value] of text.matchAll(NAMED)) {
    const name = toKey((heading ?? value ?? '').replaceAll(/<[^>]*>/g, ''));
    if (names.has(name)) return name;
  }
  return undefined;
}

/** By UTF-16 code unit: 1 for what an id begins with, 2 for what it may hold besides, 0 for what it is parted by. */
const ID_CHARACTERS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(character) ? 1 : Number(/[_-]/.test(character)) * 2;
});

/** Looks at each run of such characters as a whole. An expression takes several times as long, over all files of a site. */
function findId(text: string, ids: ReadonlySet<string>): string | undefined {
  if (ids.size === 0) return undefined;
  const lengths = new Set([...ids].map(({ length }) => length));
  let start = 0;
  for (let end = 0; end < text.length; end += 1) {
    const kind = ID_CHARACTERS[text.charCodeAt(end)];
    if (kind === 1 || (kind === 2 && end > start)) continue;
    if (lengths.has(end - start) && ids.has(text.slice(start, end))) return text.slice(start, end);
    start = end + 1;
  }
  const last = text.slice(start);
  return ids.has(last) ? last : undefined;
}

function toKey(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
