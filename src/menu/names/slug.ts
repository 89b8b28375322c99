import slugify from '@sindresorhus/slugify';
import { byCodeUnits } from './code-unit-order.ts';
import { rememberByText } from './remember.ts';
import { shortHash } from './short-hash.ts';

/** Something that gets an address. */
interface SlugRequest {
  /** Unique and lasting: it decides who keeps a slug that two ask for. */
  key: string;
  /** What the slug is made of. */
  words: string;
  /** Put before words that make no slug or a reserved one, e.g. `flower` or `brand`. */
  kind: string;
  /** Tried after the words when another has the slug already, e.g. the category. */
  qualifier?: string;
}

const MAX_SLUG_CHARACTERS = 80;

/** Windows cannot hold a file of these names; `index` and `404` are the site's own pages. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index|404)$/;

/** Lower-case ASCII letters, digits and single hyphens, at most 80 characters, cut between words; empty if there are none. */
export const toSlug = rememberByText((words) =>
  cutBetweenWords(slugify(words, { decamelize: false }), MAX_SLUG_CHARACTERS),
);

/** Words for a product's slug: the brand first, unless the name already begins with it. */
export function productSlugWords(brand: string | undefined, name: string): string {
  const brandSlug = toSlug(brand ?? '');
  if (brandSlug === '' || `${toSlug(name)}-`.startsWith(`${brandSlug}-`)) return name;
  return `${brand} ${name}`;
}

/**
 * Gives everyone a slug of its own, by key, the same whatever the order of the requests. Of those that ask for one
 * slug the first by key keeps it; the others take their qualifier, else a hash of their key, behind it.
 */
export function assignSlugs(requests: readonly SlugRequest[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  let waiting = [...requests].sort((a, b) => byCodeUnits(a.key, b.key));
  for (let round = 0; waiting.length > 0; round += 1) {
    waiting = waiting.filter((request) => {
      const slug = proposeSlug(request, round);
      if (taken.has(slug)) return true;
      taken.add(slug);
      slugs.set(request.key, slug);
      return false;
    });
  }
  return slugs;
}

function proposeSlug(request: SlugRequest, round: number): string {
  const base = baseSlug(request);
  if (round === 0) return base;
  if (round === 1 && request.qualifier) return withSuffix(base, request.qualifier);
  return withSuffix(base, shortHash(`${request.key}${round}`));
}

function baseSlug({ key, words, kind }: SlugRequest): string {
  const slug = toSlug(words);
  if (slug === '') return `${kind}-${shortHash(key)}`;
  return RESERVED.test(slug) ? `${kind}-${slug}` : slug;
}

function withSuffix(base: string, suffix: string): string {
  return `${cutBetweenWords(base, MAX_SLUG_CHARACTERS - suffix.length - 1)}-${suffix}`;
}

function cutBetweenWords(slug: string, maxCharacters: number): string {
  if (slug.length <= maxCharacters) return slug;
  const wordEnd = slug.lastIndexOf('-', maxCharacters);
  return slug.slice(0, wordEnd > 0 ? wordEnd : maxCharacters);
}
