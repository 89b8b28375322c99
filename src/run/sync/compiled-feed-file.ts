import { hash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ExclusionCounts } from '#menu/compile/compile-menu.ts';
import { describeDealTimes } from '#menu/deals/deal-board.ts';
import type { Menu } from '#menu/model/menu.ts';
import type { Problem } from '#menu/model/problem.ts';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';
import type { Feed, MenuSource } from '#menu/source.ts';
import { parseJson } from '#platform/disk/parse-json.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import type { CompiledFeed } from './compile-feed.ts';
import { toMenuRules } from './to-menu-rules.ts';

/** A compiled feed of an earlier run, by all that it was made of. */
export interface KeptFeed {
  key: string;
  /** Of this program as it was then, as `digestSources` says. */
  sources: string;
  compiled: Omit<CompiledFeed, 'store'>;
  /** Whether it was made from a product. @param digest of the product */
  hasProduct: (digest: string) => boolean;
}

const SALT_BYTES = 16;
const MARK_CHARACTERS = 10;

const headSchema = z.object({
  key: z.string(),
  sources: z.string(),
  /** Of the body. */
  digest: z.string(),
  salt: z.string(),
  /** Salted hashes of all products, also of those that are not listed: nobody can tell from one which product it is of. */
  marks: z.array(z.string()),
});

/** What is in the file is ours, as its digest says: it was checked when it was compiled. */
const bodySchema = z.object({
  menu: z.custom<Menu>(),
  imageUrlsBySlug: z.custom<[slug: string, urls: string[]][]>(),
  exclusions: z.custom<ExclusionCounts>(),
  found: z.custom<Problem[]>(),
  problems: z.custom<Problem[]>(),
});

export function compiledFeedPath(storeDirectory: string): string {
  return join(storeDirectory, 'compiled-feed.json');
}

/**
 * All that the compiled menu of a feed depends on. The time of the feed counts only as far as deals begin and end.
 * @param sources of this program, as `digestSources` says
 * @returns undefined where the source says nothing of what its feeds hold
 */
export function toCompileKey(
  { digest, products, feedAt }: Pick<Feed, 'digest' | 'products' | 'feedAt'>,
  settings: StoreSettings,
  sources: string,
): string | undefined {
  if (digest === undefined) return undefined;
  const deals = describeDealTimes(products, toMenuRules(settings, feedAt));
  return hash('sha256', JSON.stringify([sources, settings, digest, deals]), 'base64url');
}

/** What the last menu was compiled to. Where nothing is kept, or it is damaged, undefined: then it is compiled again. */
export async function loadCompiledFeed(storeDirectory: string): Promise<KeptFeed | undefined> {
  const file = await readFile(compiledFeedPath(storeDirectory)).catch(() => undefined);
  const end = file?.indexOf('\n') ?? -1;
  if (!file || end === -1) return undefined;
  const head = headSchema.safeParse(parseJson(file.toString('utf8', 0, end))).data;
  const body = file.subarray(end + 1);
  if (!head || hash('sha256', body, 'base64url') !== head.digest) return undefined;
  const read = bodySchema.safeParse(parseJson(body.toString('utf8'))).data;
  if (!read) return undefined;
  const { menu, imageUrlsBySlug, exclusions, found, problems } = read;
  const compiled = { menu, imageUrlsBySlug: new Map(imageUrlsBySlug), exclusions, problems: found };
  const marks = new Set(head.marks);
  return {
    key: head.key,
    sources: head.sources,
    compiled: { compiled, problems },
    hasProduct: (digest) => marks.has(toMark(digest, head.salt)),
  };
}

function toMark(digest: string, salt: string): string {
  return hash('sha256', salt + digest, 'base64url').slice(0, MARK_CHARACTERS);
}

/** The same with the store as its settings have it now. */
export function withStore({ compiled }: Pick<KeptFeed, 'compiled'>, settings: StoreSettings): CompiledFeed {
  return { ...compiled, store: toPublicStore(settings) };
}

/**
 * Keeps a compiled feed for the next run, unless it holds a credential that a product quoted.
 * @param digests of all products that it was made from
 */
export async function saveCompiledFeed(
  {
    key,
    sources,
    compiled: { compiled, problems },
    digests,
  }: Omit<KeptFeed, 'hasProduct'> & { digests: Iterable<string> },
  storeDirectory: string,
  { redact }: Pick<MenuSource, 'redact'>,
): Promise<void> {
  const { menu, imageUrlsBySlug, exclusions, problems: found } = compiled;
  const body = JSON.stringify({
    menu,
    imageUrlsBySlug: [...imageUrlsBySlug],
    exclusions,
    found,
    problems,
  });
  if (redact(body) !== body) return;
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  const head = JSON.stringify({
    key,
    sources,
    digest: hash('sha256', body, 'base64url'),
    salt,
    // In an order that says nothing of the order in the feed.
    marks: [...digests].map((digest) => toMark(digest, salt)).sort(byCodeUnits),
  });
  // Where it is lost, the next run compiles.
  await writeFileAtomically(compiledFeedPath(storeDirectory), `${head}\n${body}`, { isDurable: false });
}
