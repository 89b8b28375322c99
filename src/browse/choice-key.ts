import { shortHash } from '../menu/short-hash.ts';
import { toSlug } from '../menu/slug.ts';

/** A label as it stands in an address: its slug, or a hash of a label that makes none. */
export function toChoiceKey(label: string): string {
  return toSlug(label) || shortHash(label);
}
