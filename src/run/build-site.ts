import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findDiskHint } from '#platform/disk/disk-hint.ts';
import { makeRealDirectory, removeDirectory } from '#platform/disk/real-directory.ts';
import { takeSpare } from '#platform/disk/spare-tree.ts';
import { createError, HerbariumError, toReason } from '#platform/errors/error.ts';
import { HEALTH_FILE, toHealth } from '#site/data/health.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { StoreDirectories } from './directories.ts';
import { type Progress, withStep } from './progress.ts';
import { compilePages } from './render/compile-pages.ts';
import type { CompiledPages } from './render/compiled-pages.ts';
import { type KeptCards, keepLinkCards, pruneLinkCards } from './render/keep-link-cards.ts';
import { isDated, listSiteFiles } from './render/list-site-files.ts';
import { createDraftPath, recoverDirectory, removeDrafts, swapDirectory } from './swap-directory.ts';
import { isCheckedFor, saveChecked } from './tree/checked-feed.ts';
import {
  type FileRecord,
  loadManifest,
  placeDirectory,
  pruneManifests,
  type SiteManifest,
  saveManifest,
} from './tree/site-manifest.ts';
import { isValidFor, toSiteValidity } from './tree/site-validity.ts';
import { isDue, isIntact, openFileCheck, type TreeUpdate, updateTree } from './tree/update-tree.ts';
import { updateTreeApart } from './tree/update-tree-apart.ts';
import type { Secret } from './verify/find-secrets.ts';
import { type CheckFacts, createSiteCheck } from './verify/site-check.ts';
import type { UnlistedProducts } from './verify/unlisted-products.ts';
import { toCheckFacts, toLinkFacts } from './verify/verify-site.ts';
import type { WorkAhead } from './work-ahead.ts';

export interface BuildRequest {
  snapshot: Snapshot;
  /** Of the snapshot, without its times. Default: none, and the next run renders. */
  menuDigest?: string;
  directories: StoreDirectories;
  /** The live tree, absolute: replaced whole, or not at all. */
  outDirectory: string;
  /** Under which name the site is remembered. Default: that of the live tree. */
  place?: string;
  secrets: readonly Secret[];
  /** What no file of the site may speak of; asked for only where files must be looked through. */
  getUnlisted?: (() => UnlistedProducts) | undefined;
  /** Of the feed that it is made of: another with the same digest hides the same. */
  feedDigest?: string | undefined;
  progress: Progress;
  /** Ends the run at the next step before the swap: the renderer cannot be stopped half-way. */
  signal: AbortSignal;
  /** Called right before the swap. @throws HerbariumError `LOCK_LOST`, and the live tree is left to the run that has the lock now */
  confirmLock?: (() => Promise<void>) | undefined;
  /** What of this build has begun already. */
  ahead?: Pick<WorkAhead, 'compiling' | 'stopCards'>;
  /** Puts the site live without link cards, which the next run brings. Default: false. */
  lacksLinkCards?: boolean | undefined;
}

export type BuiltFile = Pick<FileRecord, 'digest' | 'sizeBytes'>;

/** A site that has been put together, and is remembered once it is live. */
export interface BuiltSite {
  files: ReadonlyMap<string, BuiltFile>;
  /** @param directory where it is now, absolute */
  remember(directory: string): Promise<void>;
}

/** The only file of a site that is another once time has passed. */
export interface RefreshedSite {
  /** Of `HEALTH_FILE`. */
  content: string;
  /** To be called once it is live. */
  remember(): Promise<void>;
}

/**
 * Puts a site together beside the live tree while the missing link cards are drawn, and swaps it in. Only what has changed is rendered,
 * and every file is checked before it is written.
 * @throws HerbariumError from drawing, rendering and checking, or `PUBLISH_FAILED` if the disk refuses; the live tree is then as it was
 */
export async function buildSite(request: BuildRequest): Promise<BuiltSite> {
  const { outDirectory, lacksLinkCards } = request;
  const draft = createDraftPath(outDirectory);
  await request.ahead?.stopCards();
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  const cards = lacksLinkCards ? undefined : keepCardsWithProgress({ ...request, signal });
  // What goes wrong with it is thrown where the cards are asked for.
  cards?.catch(() => undefined);
  try {
    return await putTogether(request, cards, draft);
  } catch (error) {
    if (error instanceof HerbariumError) throw error;
    throw createError('PUBLISH_FAILED', { directory: outDirectory, reason: toReason(error) }, error);
  } finally {
    stop.abort();
    await cards?.catch(() => undefined);
  }
}

function keepCardsWithProgress({
  snapshot,
  directories,
  progress,
  signal,
}: BuildRequest): Promise<KeptCards> {
  return withStep(progress, 'Drawing link cards', ({ update }) =>
    keepLinkCards(listLinkCards(snapshot), { directories, signal, onProgress: update }),
  );
}

async function putTogether(
  request: BuildRequest,
  cards: Promise<KeptCards> | undefined,
  draft: string,
): Promise<BuiltSite> {
  const { directories, outDirectory, signal } = request;
  try {
    await recoverDirectory(outDirectory);
    await removeDrafts(outDirectory);
    await takeSpare(directories.spare, draft);
    const site = await renderWithProgress(request, cards, draft);
    const placeholders = await finishCards(cards, directories);
    signal.throwIfAborted();
    await request.confirmLock?.();
    await swapDirectory(draft, outDirectory, directories.spare);
    return toBuilt(site, placeholders, request);
  } finally {
    await removeDirectory(draft);
  }
}

interface RenderedSite extends Omit<SiteManifest, 'directory' | 'menu'> {
  facts: CheckFacts;
}

function renderWithProgress(
  request: BuildRequest,
  cards: Promise<KeptCards> | undefined,
  draft: string,
): Promise<RenderedSite> {
  const { progress, signal, directories } = request;
  const compiling = request.ahead?.compiling ?? compilePages(directories, { progress, signal });
  return withStep(progress, 'Rendering pages', async ({ update }) => {
    try {
      // A site that could not be remembered once it is live would end every run with an error.
      makeRealDirectory(directories.printed);
      makeRealDirectory(toPlaceDirectory(request));
      return await render(request, await compiling, cards, { draft, onProgress: update });
    } catch (cause) {
      if (cause instanceof HerbariumError || signal.aborted) throw cause;
      throw createError('RENDER_FAILED', { reason: toReason(cause), advice: findDiskHint(cause) }, cause);
    }
  });
}

async function render(
  request: BuildRequest,
  compiled: CompiledPages,
  cards: Promise<KeptCards> | undefined,
  { draft, onProgress }: { draft: string; onProgress: (done: number, total: number) => void },
): Promise<RenderedSite> {
  const { snapshot, directories, signal } = request;
  const files = await listSiteFiles(compiled, snapshot, directories, cards);
  const names = new Set(files.map(({ name }) => name));
  const facts = toFacts(names, request, cards === undefined);
  const directory = toPlaceDirectory(request);
  const before = loadManifest(directory);
  const order = { files, draft, ...toAge(snapshot) };
  const newCount = files.filter(
    ({ name, key }) => key === undefined || before?.files.get(name)?.key !== key,
  ).length;
  const records =
    newCount < WORTH_A_WORKER
      ? await updateTree({
          ...order,
          before,
          check: await openFileCheck(facts, directory, before),
          onProgress,
        })
      : await updateTreeApart({ ...order, directory, facts }, { onProgress, signal });
  return { facts, files: records, programs: compiled.digest, validity: toSiteValidity(snapshot) };
}

function toFacts(
  names: ReadonlySet<string>,
  { snapshot, secrets, getUnlisted }: BuildRequest,
  lacksLinkCards: boolean,
): CheckFacts {
  return toCheckFacts(names, { snapshot, secrets, unlisted: getUnlisted?.(), lacksLinkCards });
}

/** To check and write fewer files takes less time than to start a worker for it. */
const WORTH_A_WORKER = 300;

function toPlaceDirectory({ directories, outDirectory, place = outDirectory }: BuildRequest): string {
  return placeDirectory(directories.printed, place);
}

function toAge({ feedAt, store }: Snapshot): Pick<TreeUpdate, 'feedMs' | 'staleAfterMs'> {
  return { feedMs: Date.parse(feedAt), staleAfterMs: store.staleAfterHours * MS_PER_HOUR };
}

const MS_PER_HOUR = 3_600_000;

/** @returns the cards that the next run draws again */
async function finishCards(
  cards: Promise<KeptCards> | undefined,
  directories: StoreDirectories,
): Promise<ReadonlySet<string> | undefined> {
  if (!cards) return undefined;
  const kept = await cards;
  await pruneLinkCards(kept, directories);
  return kept.placeholders;
}

function toBuilt(
  { facts, files, ...site }: RenderedSite,
  placeholders: ReadonlySet<string> | undefined,
  request: BuildRequest,
): BuiltSite {
  const { directories, menuDigest = '', feedDigest } = request;
  const isWhole = placeholders?.size === 0;
  const lasting = [...files].filter(([file]) => !placeholders?.has(basename(file)));
  return {
    files,
    remember: async (directory) => {
      const place = toPlaceDirectory(request);
      const manifest = { ...site, directory, menu: isWhole ? menuDigest : '', files: new Map(lasting) };
      // In this order: a site that is not remembered must not count as looked through.
      await saveManifest(manifest, place);
      await saveChecked(facts, feedDigest, place);
      await pruneManifests(directories.printed);
    },
  };
}

/**
 * What is to be put live where nothing has changed but the time: one file. The others are looked at again only for what is newly hidden.
 * @param liveTree where the files of the live site are, absolute; undefined where that is not known
 * @returns undefined where a site has to be put together
 * @throws HerbariumError if a file of the site gives away what is hidden now
 */
export async function refreshSite(
  request: BuildRequest & { menuDigest: string; sources: string },
  liveTree: string | undefined,
): Promise<RefreshedSite | undefined> {
  const { snapshot, secrets, feedDigest } = request;
  const place = toPlaceDirectory(request);
  const manifest = loadManifest(place);
  if (!manifest || manifest.directory !== liveTree || !isCurrent(manifest, request)) return undefined;
  const content = JSON.stringify(toHealth(snapshot));
  const known: CheckFacts = { secrets, files: new Set(), ...toLinkFacts(snapshot) };
  createSiteCheck(known).check({ name: HEALTH_FILE, content: Buffer.from(content) });
  const isChecked = feedDigest !== undefined && (await isCheckedFor(feedDigest, known, place));
  const facts = isChecked ? undefined : await recheck(manifest, request);
  return {
    content,
    remember: async () => {
      if (facts) await saveChecked(facts, feedDigest, place);
    },
  };
}

/** Looks at those files again that may give away what is hidden now. @returns what was looked for */
async function recheck({ directory, files }: SiteManifest, request: BuildRequest): Promise<CheckFacts> {
  const facts = toFacts(new Set(files.keys()), request, false);
  const check = await openFileCheck(facts, toPlaceDirectory(request), { files });
  for (const name of check.findSuspects(files))
    check.check({
      name,
      content: readFileSync(join(directory, name)),
      isOwn: files.get(name)?.isOwn ?? false,
    });
  return facts;
}

function isCurrent(
  { files, directory, menu, programs, validity }: SiteManifest,
  { snapshot, menuDigest, sources }: { snapshot: Snapshot; menuDigest: string; sources: string },
): boolean {
  if (menu !== menuDigest || programs !== sources || !isValidFor(validity, snapshot)) return false;
  const age = toAge(snapshot);
  return [...files].every(([name, record]) => {
    if (name === HEALTH_FILE) return true;
    return !(isDated(name) && isDue(name, record, age)) && isIntact(join(directory, name), record);
  });
}
