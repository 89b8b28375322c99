import { shortHash } from '../names/short-hash.ts';
import { toSlug } from '../names/slug.ts';

/** Effects, kinds and sizes are few, and each is asked for by many products. */
const keys = new Map<string, string>();

/** A label as it stands in an address: its slug, or a hash of a label that makes none. */
export function toChoiceKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  const key = toSlug(label) || shortHash(label);
  keys.set(label, key);
  return key;
}
