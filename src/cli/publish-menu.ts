import { rememberRun } from '#menu/guard/guard-memory.ts';
import { shortHash } from '#menu/names/short-hash.ts';
import type { BuildRequest } from '#run/build-site.ts';
import { checkOwner } from '#run/publish/check-owner.ts';
import { checkSiteSize } from '#run/publish/check-site-size.ts';
import { toLivePlace } from '#run/publish/fetch-live-file.ts';
import { isLive, savePublishedMenu } from '#run/publish/published-menu-file.ts';
import type { SiteTarget } from '#run/publish/site-target.ts';
import { saveGuardMemory } from '#run/sync/ledgers/guard-memory-file.ts';
import type { SyncedStore } from '#run/sync/sync-store.ts';
import { type WorkAhead, workAhead } from '#run/work-ahead.ts';
import { HEALTH_FILE } from '#site/data/health.ts';
import { digestMenu } from '#site/snapshot/digest-menu.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { Run } from './interrupt.ts';
import type { OpenStore } from './open-store.ts';
import { syncAndReport } from './run-sync.ts';

/** About as long as compiling the pages takes, which goes on meanwhile. */
const PRELIMINARY_PICTURES_MS = 6000;

export interface PublishOptions {
  target: SiteTarget;
  /** Publish a menu that has not changed, too. False leaves its site as it is. */
  force: boolean;
  /** Publish a first version early: link cards and slow pictures are left to the next run. */
  isPreliminary?: boolean;
}

/** Takes the menu and makes its site live, if it is to be. The caller holds the lock. */
export async function publishMenu(store: OpenStore, options: PublishOptions, run: Run): Promise<SyncedStore> {
  await checkOwner(options.target, store);
  const ahead = workAhead(store.directories, run);
  try {
    return await publishAhead(store, options, run, ahead);
  } finally {
    await ahead.stop();
  }
}

async function publishAhead(
  store: OpenStore,
  options: PublishOptions,
  run: Run,
  ahead: WorkAhead,
): Promise<SyncedStore> {
  const { target } = options;
  const { say = console.log } = run;
  const seen = toLivePlace(target, store.settings.url, run.signal);
  const syncing = syncAndReport(store, {
    ...run,
    live: seen,
    sources: ahead.sources,
    busy: ahead.compiling,
    ...(options.isPreliminary
      ? { picturesDeadlineMs: PRELIMINARY_PICTURES_MS }
      : { onMenu: ahead.drawCards }),
  });
  // What puts a site together is loaded while the feed is waited for.
  const [synced, { buildSite, refreshSite }] = await Promise.all([syncing, import('#run/build-site.ts')]);
  const { snapshot } = synced;
  const name = store.isDemo ? 'The DEMO store' : snapshot.store.name;
  const made = { directories: store.directories, sources: await ahead.sources };
  const question = { ...made, target: seen };
  const { refreshHours } = store.settings.schedule;
  if (!options.force && (await isLive(snapshot, { ...question, refreshHours }))) {
    await remember(store, synced);
    say(`${name} is in ${target.place} already: nothing has changed.`);
    return { ...synced, isUnchanged: true };
  }
  const request = toBuildRequest(store, synced, options, { ...run, ahead });
  const { replaceFile } = target;
  const refreshed =
    replaceFile && !options.isPreliminary && (await isLive(snapshot, question))
      ? await refreshSite({ ...request, ...made }, await target.findLiveTree())
      : undefined;
  if (replaceFile && refreshed) {
    await run.confirmLock?.();
    await replaceFile(HEALTH_FILE, refreshed.content);
    await remember(store, synced);
    await refreshed.remember();
    await savePublishedMenu(snapshot, made, target.place);
    say(`${name} is in ${target.place}: only the time has changed.`);
    return synced;
  }
  const built = await buildSite(request);
  const sizes = new Map([...built.files].map(([file, { sizeBytes }]) => [file, sizeBytes]));
  const sizeWarning = await checkSiteSize(target, store.settings, sizes);
  if (sizeWarning) say(sizeWarning);
  await run.confirmLock?.();
  const live = await target.publish({
    id: toReleaseId(snapshot),
    publishedAt: new Date().toISOString(),
    signal: run.signal,
    unlisted: synced.getUnlisted(),
    files: new Map([...built.files].map(([file, { digest }]) => [file, digest])),
  });
  await remember(store, synced);
  await built.remember((await target.findLiveTree()) ?? target.siteDirectory);
  await savePublishedMenu(snapshot, made, target.place);
  say(`${name} is in ${live}`);
  return { ...synced, ...(sizeWarning && { sizeWarning }) };
}

function toBuildRequest(
  { directories, source, isDemo }: OpenStore,
  { snapshot, getUnlisted, feedDigest }: SyncedStore,
  { target: { place, siteDirectory, secrets }, isPreliminary }: PublishOptions,
  run: Run & { ahead: WorkAhead },
): BuildRequest & { menuDigest: string } {
  return {
    snapshot,
    menuDigest: digestMenu(snapshot),
    place,
    directories,
    outDirectory: siteDirectory,
    secrets: [...(isDemo ? [] : source.secrets), ...secrets],
    getUnlisted,
    feedDigest,
    lacksLinkCards: isPreliminary,
    ...run,
  };
}

/** By the time of its feed, and what is in it: `20261125T063600Z-1a2b3c`. */
function toReleaseId(snapshot: Snapshot): string {
  const time = snapshot.feedAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `${time}-${shortHash(`${snapshot.feedAt} ${digestMenu(snapshot)}`)}`;
}

/** Once a menu is live the next is made with what it leaves, and judged by it. */
async function remember(
  { directories, settings }: OpenStore,
  { memory, summary, keep }: SyncedStore,
): Promise<void> {
  await keep();
  await saveGuardMemory(rememberRun(memory, summary, settings.guard), directories.store);
}
