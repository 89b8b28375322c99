import { type CheckRecord, listValues, VALUE_KINDS, type ValueKind } from './check-record.ts';
import type { CheckFacts } from './site-check.ts';
import { hashLink, hashName, hashSlug, hashWord, mayHold } from './word-print.ts';
import { toWords } from './words.ts';

/** A file that is not printed again. It was checked when it was, and the print that `SiteCheck.check` returned was kept. */
export interface KeptFile {
  name: string;
  /** Undefined for a file that is searched for credentials only. */
  print: Uint8Array | undefined;
}

export interface Change {
  /** What the kept files are known to be free of; undefined if that is lost. */
  before: CheckRecord | undefined;
  now: CheckFacts;
  /** All files of the tree that the kept ones come from. */
  earlierFiles: Iterable<string>;
}

/**
 * The kept files that may hold what they may not hold any more: a value that is newly hidden, a link to a file that is gone, or a
 * credential that is new. They must be read and checked again. All of them, if it is not known what they were checked for.
 */
export function findSuspects(kept: Iterable<KeptFile>, { before, now, earlierFiles }: Change): string[] {
  const files = [...kept];
  if (!before?.coversRest(now)) return files.map(({ name }) => name);
  const clues = [
    ...(before.covers(now) ? [] : listNewClues(before, now)),
    ...[...earlierFiles].filter((file) => !now.files.has(file)).map(toLinkClue),
  ];
  if (clues.length === 0) return [];
  return files.filter((file) => isSuspect(file, clues)).map(({ name }) => name);
}

/** What a file holds, all of it, if it has a value. */
interface Clue {
  words: readonly number[];
  /** Files that are searched for it. */
  files: RegExp;
  /** What the scan puts down where the value stands, in the files that `hasPlace` names. */
  place?: number;
  hasPlace?: RegExp;
}

/** A record of hashes can be asked for a value, and not for its values. */
function listNewClues(before: CheckRecord, { unlisted }: CheckFacts): Clue[] {
  if (!unlisted) return [];
  return VALUE_KINDS.flatMap((kind) =>
    [...listValues(unlisted, kind)]
      .filter((value) => !before.has(kind, value))
      .map((value) => toClue(kind, value)),
  );
}

const ANY = /./s;
const PAGE = /\.html$/;
const PAGE_OR_DATA = /\.(?:html|json)$/;
const WITH_TEXTS = /\.(?:html|json|xml|ics)$/;
/** In data, names and addresses are members of what is only known once it is read. */
const NO_DATA = /(?<!\.json)$/;

function toClue(kind: ValueKind, value: string): Clue {
  const words = hashWords(value);
  switch (kind) {
    case 'id':
      return { words, files: PAGE_OR_DATA };
    case 'tellingId':
      return { words, files: ANY };
    case 'slug':
      return { words, files: ANY, place: hashSlug(value), hasPlace: NO_DATA };
    case 'name':
      return { words, files: WITH_TEXTS, place: hashName(value), hasPlace: PAGE };
    case 'tellingName':
      return { words, files: WITH_TEXTS };
  }
}

/** Links are checked on pages only. */
function toLinkClue(file: string): Clue {
  const words = hashWords(file.replace(/(?:^|\/)index\.html$/, ''));
  return { words, files: PAGE, place: hashLink(file), hasPlace: PAGE };
}

/** Longer ones are cut off in some texts. */
const MAX_WORD_CHARACTERS = 24;

function hashWords(text: string): number[] {
  return toWords(text)
    .filter((word) => word.length <= MAX_WORD_CHARACTERS)
    .map(hashWord)
    .filter((hash) => hash !== 0);
}

function isSuspect({ name, print }: KeptFile, clues: readonly Clue[]): boolean {
  return print !== undefined && clues.some((clue) => mayHoldClue(name, print, clue));
}

function mayHoldClue(name: string, print: Uint8Array, { words, files, place, hasPlace }: Clue): boolean {
  if (!files.test(name)) return false;
  if (place !== undefined && hasPlace?.test(name) && !mayHold(print, place)) return false;
  return words.every((word) => mayHold(print, word));
}
