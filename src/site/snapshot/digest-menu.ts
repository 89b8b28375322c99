import { hash } from 'node:crypto';
import { rememberByObject } from '#menu/names/remember.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Tells one menu by another, whenever they were taken: the digest of all that a snapshot holds but `feedAt`. Worked out once for a
 * snapshot, which must not be changed afterwards; about 50 ms for 6,000 products.
 */
export const digestMenu: (snapshot: Snapshot) => string = rememberByObject(({ feedAt: _, ...rest }) =>
  hash('sha256', JSON.stringify(rest), 'base64url'),
);
