import { createHmac, randomBytes } from 'node:crypto';
import type { WithheldLedger } from '#menu/guard/guard-memory.ts';

const HASH_CHARACTERS = 22;
const SALT_BYTES = 16;

/**
 * A ledger of what was kept off a menu.
 * @param salt of an earlier ledger with these entries; default: a new one
 */
export function createWithheldLedger(
  salt: string = randomBytes(SALT_BYTES).toString('base64url'),
  byHash: WithheldLedger['byHash'] = new Map(),
): WithheldLedger {
  return { salt, hash: hashId, byHash };
}

function hashId(id: string, salt: string): string {
  return createHmac('sha256', salt).update(id).digest('base64url').slice(0, HASH_CHARACTERS);
}
