import { basename } from 'node:path';
import { findDiskHint } from '#platform/disk/disk-hint.ts';
import { removeDirectory } from '#platform/disk/real-directory.ts';
import { takeSpare } from '#platform/disk/spare-tree.ts';
import { createError, HerbariumError, toReason } from '#platform/errors/error.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { StoreDirectories } from './directories.ts';
import { type Progress, withStep } from './progress.ts';
import { compilePages } from './render/compile-pages.ts';
import type { CompiledPages } from './render/compiled-pages.ts';
import { type KeptCards, keepLinkCards, pruneLinkCards } from './render/keep-link-cards.ts';
import { listSiteFiles } from './render/list-site-files.ts';
import { createDraftPath, recoverDirectory, removeDrafts, swapDirectory } from './swap-directory.ts';
import { loadManifest, pruneManifests, type SiteManifest, saveManifest } from './tree/site-manifest.ts';
import { toSiteValidity } from './tree/site-validity.ts';
import { createSiteCheck } from './tree/temporary-check.ts';
import { type FileCheck, updateTree } from './tree/update-tree.ts';
import type { Secret } from './verify/find-secrets.ts';
import type { UnlistedProducts } from './verify/unlisted-products.ts';
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
  unlisted?: UnlistedProducts | undefined;
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

/** A site that has been put together, and is remembered once it is live. */
export interface BuiltSite {
  /** SHA-256 of each of its files, hexadecimal. */
  digests: ReadonlyMap<string, string>;
  /** @param directory where it is now, absolute */
  remember(directory: string): Promise<void>;
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
  check: FileCheck;
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
      return await render(request, await compiling, cards, { draft, onProgress: update });
    } catch (cause) {
      if (cause instanceof HerbariumError || signal.aborted) throw cause;
      throw createError('RENDER_FAILED', { reason: toReason(cause), advice: findDiskHint(cause) }, cause);
    }
  });
}

async function render(
  { snapshot, directories, outDirectory, place = outDirectory, secrets, unlisted }: BuildRequest,
  compiled: CompiledPages,
  cards: Promise<KeptCards> | undefined,
  { draft, onProgress }: { draft: string; onProgress: (done: number, total: number) => void },
): Promise<RenderedSite> {
  const feedMs = Date.parse(snapshot.feedAt);
  const files = await listSiteFiles(compiled, snapshot, directories, cards);
  const check = createSiteCheck({
    snapshot,
    secrets,
    unlisted,
    files: files.map(({ name }) => name),
    directories,
  });
  const records = await updateTree({
    files,
    before: loadManifest(directories.printed, place),
    draft,
    check,
    feedMs,
    staleAfterMs: snapshot.store.staleAfterHours * MS_PER_HOUR,
    onProgress,
  });
  return { check, files: records, programs: compiled.digest, validity: toSiteValidity(snapshot) };
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
  { check: _, files, ...site }: RenderedSite,
  placeholders: ReadonlySet<string> | undefined,
  { directories, outDirectory, place = outDirectory, menuDigest = '' }: BuildRequest,
): BuiltSite {
  const isWhole = placeholders?.size === 0;
  const lasting = [...files].filter(([file]) => !placeholders?.has(basename(file)));
  return {
    digests: new Map([...files].map(([file, { digest }]) => [file, digest])),
    remember: async (directory) => {
      const manifest = { ...site, directory, menu: isWhole ? menuDigest : '', files: new Map(lasting) };
      await saveManifest(manifest, directories.printed, place);
      await pruneManifests(directories.printed);
    },
  };
}
