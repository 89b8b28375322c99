import { hash } from 'node:crypto';
import * as z from 'zod';
import { parseJson } from '#platform/disk/parse-json.ts';
import { releaseSchema } from '../release-list.ts';
import { type ShownProduct, shownProductSchema } from '../shown-products.ts';
import { isAsset } from '../site-files.ts';

/**
 * Of a file that is there: the digest of what was sent, or null where an upload may have been left half-way. The id of a release comes
 * with it where that was the last to have the file.
 */
export type KnownFile = string | null | readonly [digest: string | null, lastIn: string];

/** What of a bucket is ours, kept beside it: what it does not name is somebody else's. */
export interface UploadList {
  /** Latest last. */
  releases: readonly { id: string; publishedAt: string }[];
  files: Readonly<Record<string, KnownFile>>;
  /** Which files show which product, of all releases; undefined where that is not known. */
  products: readonly ShownProduct[] | undefined;
}

/** The greater part of a list, which is sent again only when much has changed. */
export interface UploadBase extends Pick<UploadList, 'files' | 'products'> {
  /** Of its object. */
  name: string;
  /** Of its text: the list names that, too. */
  digest: string;
}

/** What a bucket says of what was sent to it. */
export interface StoredList {
  /** The name of the object that holds the rest of the list; undefined if there is no such object. */
  baseName: string | undefined;
  /** The digest of the site that is there, but for the time; undefined while an upload is under way, or was left half-way. */
  siteDigest: string | undefined;
  /** @param base as it was read @returns undefined where that is not the one that is named */
  toList(base: string): { list: UploadList; base: UploadBase | undefined } | undefined;
}

/** Beside the site, and public like it. It names files of the site, and products only by digests. */
export const LIST_FILE = 'herbarium-uploads.json';
/** One of them holds the base; a new one goes into the other. */
const BASE_FILES = ['herbarium-uploads-a.json', 'herbarium-uploads-b.json'];

export function isBaseFile(file: string): boolean {
  return BASE_FILES.includes(file);
}

/** What may be left of bases that no list names. @param name of the one that is in use */
export function listUnusedBases(name: string | undefined): string[] {
  return BASE_FILES.filter((file) => file !== name);
}

/** More than that is moved into the base, so that what is sent with every upload stays small. */
export const MOST_BESIDE_BASE = 1000;

/** A name with dots for a folder would lead to what is beside the site. */
const fileName = z.string().refine((file) => !file.split('/').some((part) => /^\.{0,2}$/.test(part)));
const digest = z.string().nullable();
const files = z.record(fileName, z.union([digest, z.tuple([digest, z.string()])]));
const products = z.array(shownProductSchema).optional();

const baseSchema = z.object({ schemaVersion: z.literal(2), files, products });

const listSchema = baseSchema.extend({
  base: z.object({ name: z.enum(BASE_FILES), digest: z.string() }).optional(),
  site: z.string().optional(),
  releases: z.array(releaseSchema.pick({ id: true, publishedAt: true })),
  /** Of the base's files those that are there no more. */
  removed: z.array(z.string()),
});

/** As versions before wrote it: the files of every release again. */
const formerSchema = z.object({
  schemaVersion: z.literal(1),
  releases: z.array(releaseSchema),
  files: z.record(fileName, digest),
});

/** @param text of the list's file @returns undefined where it cannot be read */
export function parseStoredList(text: string): StoredList | undefined {
  const value = parseJson(text);
  const stored = listSchema.safeParse(value).data;
  if (stored) {
    const { base, site: siteDigest } = stored;
    return { baseName: base?.name, siteDigest, toList: (text) => joinList(stored, text) };
  }
  const former = formerSchema.safeParse(value).data;
  if (!former) return undefined;
  const list = toUploadList(former);
  return {
    baseName: undefined,
    siteDigest: undefined,
    toList: () => ({ list, base: undefined }),
  };
}

function joinList(
  stored: z.output<typeof listSchema>,
  text: string,
): { list: UploadList; base: UploadBase | undefined } | undefined {
  const { base: named, releases, removed } = stored;
  if (named === undefined) {
    return { list: { releases, files: stored.files, products: stored.products }, base: undefined };
  }
  const base = named.digest === digestText(text) ? baseSchema.safeParse(parseJson(text)).data : undefined;
  if (!base) return undefined;
  const joined: Record<string, KnownFile> = { ...base.files, ...stored.files };
  for (const file of removed) delete joined[file];
  const known = stored.products && [...(base.products ?? []), ...stored.products];
  return {
    list: { releases, files: joined, products: known },
    base: { ...named, files: base.files, products: base.products },
  };
}

/** Where one release does not say what shows which product, none is taken to. */
function toUploadList({ releases, files: known }: z.output<typeof formerSchema>): UploadList {
  const lastIn = new Map(releases.flatMap(({ id, assets }) => assets.map((asset) => [asset, id] as const)));
  const latest = releases.at(-1)?.id;
  const isWhole = releases.every((release) => release.products !== undefined);
  return {
    releases: releases.map(({ id, publishedAt }) => ({ id, publishedAt })),
    files: Object.fromEntries(
      Object.entries(known).map(([file, sent]): [string, KnownFile] => {
        const id = isAsset(file) ? lastIn.get(file) : undefined;
        return [file, id === undefined || id === latest ? sent : [sent, id]];
      }),
    ),
    products: isWhole ? releases.flatMap((release) => release.products ?? []) : undefined,
  };
}

/** An object to be put into the bucket. */
export interface ListObject {
  file: string;
  text: string;
}

export interface FormattedList {
  /** In this order: the list names nothing that is not there. */
  objects: ListObject[];
  base: UploadBase | undefined;
}

export interface ListState {
  /** What was written last. */
  base: UploadBase | undefined;
  /** Present where all of the list is there. */
  siteDigest?: string | undefined;
  /** Write nothing that the list does not say any more. */
  isThorough: boolean;
  /** How many entries may be beside the base. */
  most: number;
}

/** Writes a list with as little as says what has changed since its base was sent. */
export function formatUploadList(list: UploadList, state: ListState): FormattedList {
  const short = state.isThorough && state.base ? undefined : toBeside(list, state.base);
  if (short && countEntries(short) <= state.most) {
    return { objects: [toObject(list, short, state)], base: state.base };
  }
  const whole = toBeside(list, undefined);
  if (countEntries(whole) <= state.most)
    return { objects: [toObject(list, whole, { ...state, base: undefined })], base: undefined };
  const content = { files: list.files, ...(list.products && { products: list.products }) };
  const text = `${JSON.stringify({ schemaVersion: 2, ...content })}\n`;
  const [name = ''] = listUnusedBases(state.base?.name);
  const base = { name, digest: digestText(text), files: list.files, products: list.products };
  const beside = { files: {}, removed: [], ...(list.products && { products: [] }) };
  return { objects: [{ file: name, text }, toObject(list, beside, { ...state, base })], base };
}

interface Beside {
  files: Record<string, KnownFile>;
  removed: string[];
  products?: ShownProduct[];
}

/** What a list says beside its base. */
function toBeside(list: UploadList, base: UploadBase | undefined): Beside {
  const known = base?.files ?? {};
  const changed = Object.entries(list.files).filter(([file, state]) => !isSame(known[file], state));
  const removed = Object.keys(known).filter((file) => !(file in list.files));
  const told = new Set((base?.products ?? []).map(toProductKey));
  const added = list.products?.filter((product) => !told.has(toProductKey(product)));
  return { files: Object.fromEntries(changed), removed, ...(added && { products: added }) };
}

function countEntries({ files: changed, removed, products: added = [] }: Beside): number {
  return Object.keys(changed).length + removed.length + added.length;
}

function toObject(
  { releases }: UploadList,
  beside: Beside,
  { siteDigest, base }: Pick<ListState, 'siteDigest' | 'base'>,
): ListObject {
  const named = base && { name: base.name, digest: base.digest };
  const list = { schemaVersion: 2, site: siteDigest, base: named, releases, ...beside };
  return { file: LIST_FILE, text: `${JSON.stringify(list)}\n` };
}

function isSame(one: KnownFile | undefined, other: KnownFile): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other;
  return one[0] === other[0] && one[1] === other[1];
}

/** The same for two that say the same. */
export function toProductKey({ keys, files: shown, page = '' }: ShownProduct): string {
  return [...keys, '', ...shown, page].join(' ');
}

function digestText(text: string): string {
  return hash('sha256', text);
}
