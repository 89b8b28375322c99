import { hash, randomBytes, scryptSync } from 'node:crypto';
import { join } from 'node:path';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import type { Secret } from './find-secrets.ts';
import type { CheckFacts } from './site-check.ts';
import type { UnlistedProducts } from './unlisted-products.ts';

/** How a value is looked for. One that was looked for as a name only may stand in texts where it gives a product away now. */
export const VALUE_KINDS = ['id', 'tellingId', 'slug', 'name', 'tellingName'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** What the files of the live site are known to be free of. It is made of salted hashes: whoever reads the file learns no value. */
export interface CheckRecord {
  /** Whether a hidden value was looked for in this way. */
  has(kind: ValueKind, value: string): boolean;
  /** Whether all hidden values and credentials were looked for, and links were read in the same way. */
  covers(facts: CheckFacts): boolean;
  /** Whether all credentials were looked for, and links were read in the same way. */
  coversRest(facts: CheckFacts): boolean;
}

/** All values of a kind that give an unlisted product away. */
export function listValues(unlisted: UnlistedProducts, kind: ValueKind): Iterable<string> {
  switch (kind) {
    case 'id':
      return unlisted.ids.keys();
    case 'tellingId':
      return unlisted.tellingIds.keys();
    case 'slug':
      return unlisted.slugs.keys();
    case 'name':
      return unlisted.names.keys();
    case 'tellingName':
      return new Set([...unlisted.tellingNames.values()].flat().map(({ phrase }) => phrase));
  }
}

interface StoredRecord {
  schemaVersion: typeof SCHEMA_VERSION;
  salt: string;
  /** Of all values together, and of each. */
  digest: string;
  values: readonly string[];
  /** Of each credential, with its name. */
  secrets: readonly string[];
  /** Of what decides which addresses are links of the site. */
  links: string;
}

const SCHEMA_VERSION = 1;

function isStoredRecord(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null) return false;
  const read = (name: keyof StoredRecord): unknown => Reflect.get(value, name);
  const isText = (item: unknown) => typeof item === 'string' && item !== '';
  const areTexts = (name: keyof StoredRecord) => {
    const list = read(name);
    return Array.isArray(list) && list.every(isText);
  };
  return (
    read('schemaVersion') === SCHEMA_VERSION &&
    [read('salt'), read('digest'), read('links')].every(isText) &&
    areTexts('values') &&
    areTexts('secrets')
  );
}

export function checkRecordPath(storeDirectory: string): string {
  return join(storeDirectory, 'checked.json');
}

/** What the live site was checked for; undefined where that is lost or damaged: then nothing is known of its files. */
export async function loadCheckRecord(storeDirectory: string): Promise<CheckRecord | undefined> {
  const stored = await readJsonFile(checkRecordPath(storeDirectory), {
    safeParse: (value) => (isStoredRecord(value) ? { data: value } : {}),
  });
  return stored && createCheckRecord(stored);
}

/** Replaces the record in one step, once the files that were checked are live. @param storeDirectory absolute */
export async function saveCheckRecord(facts: CheckFacts, storeDirectory: string): Promise<void> {
  const record = JSON.stringify(toStoredRecord(facts));
  await writeFileAtomically(checkRecordPath(storeDirectory), record, { isDurable: false });
}

/** What a check of these files will have looked for, as `loadCheckRecord` brings it back. */
export function toCheckRecord(facts: CheckFacts): CheckRecord {
  return createCheckRecord(toStoredRecord(facts));
}

const SALT_BYTES = 16;

function toStoredRecord({ unlisted, secrets, ...links }: CheckFacts): StoredRecord {
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  return {
    schemaVersion: SCHEMA_VERSION,
    salt,
    digest: toDigest(unlisted, salt),
    // In an order that says nothing of the order in the feed.
    values: listAll(unlisted)
      .map(([kind, value]) => hashValue(kind, value, salt))
      .sort(),
    secrets: secrets.map((secret) => hashSecret(secret, salt)),
    links: hashLinks(links, salt),
  };
}

function createCheckRecord({ salt, digest, values, secrets, links }: StoredRecord): CheckRecord {
  const known = new Set(values);
  const coversRest = (facts: CheckFacts) =>
    links === hashLinks(facts, salt) &&
    facts.secrets.every((secret) => secrets.includes(hashSecret(secret, salt)));
  return {
    has: (kind, value) => known.has(hashValue(kind, value, salt)),
    covers: (facts) => coversRest(facts) && digest === toDigest(facts.unlisted, salt),
    coversRest,
  };
}

function listAll(unlisted: UnlistedProducts | undefined): (readonly [ValueKind, string])[] {
  if (!unlisted) return [];
  return VALUE_KINDS.flatMap((kind) =>
    [...listValues(unlisted, kind)].map((value) => [kind, value] as const),
  );
}

/** One hash of all values takes a tenth of the time of one for each. */
function toDigest(unlisted: UnlistedProducts | undefined, salt: string): string {
  const rows = listAll(unlisted).map((row) => row.join(' '));
  return hash('sha256', [salt, ...rows.sort()].join('\n'), 'base64url');
}

const HASH_CHARACTERS = 22;

function hashValue(kind: ValueKind, value: string, salt: string): string {
  return hash('sha256', `${salt} ${kind} ${value}`, 'base64url').slice(0, HASH_CHARACTERS);
}

function hashLinks(
  { siteUrl, intakePath }: Pick<CheckFacts, 'siteUrl' | 'intakePath'>,
  salt: string,
): string {
  return hash('sha256', JSON.stringify([salt, siteUrl, intakePath]), 'base64url').slice(0, HASH_CHARACTERS);
}

/** A slow hash, as a short credential could be guessed from a quick one. */
function hashSecret({ name, value }: Secret, salt: string): string {
  return scryptSync(value, `${salt} ${name}`, HASH_CHARACTERS, { N: 1024 }).toString('base64url');
}
