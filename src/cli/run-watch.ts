import { setTimeout as sleep } from 'node:timers/promises';
import { escapeUTF8 } from 'entities';
import { findDealChange } from '#menu/deals/deal-change.ts';
import { LIGHT } from '#menu/look.ts';
import type { Menu } from '#menu/model/menu.ts';
import { createError } from '#platform/errors/error.ts';
import { toOrigin } from '#platform/listen.ts';
import { formatRun, type RunRecord } from '#run/history/run-record.ts';
import { loadRunStatus } from '#run/history/run-records-file.ts';
import { checkOwner } from '#run/publish/check-owner.ts';
import type { SiteTarget } from '#run/publish/site-target.ts';
import { createHookQueue } from '#run/schedule/hook-queue.ts';
import { MIN_SECRET_CHARACTERS, startHookServer } from '#run/schedule/hook-server.ts';
import { findCronFault, findNextRun } from '#run/schedule/next-run.ts';
import { type Clock, type RunReason, startWatch } from '#run/schedule/watch.ts';
import type { SyncedStore } from '#run/sync/sync-store.ts';
import { formatError } from './explain-error.ts';
import { fetchQuietly } from './finish-pictures.ts';
import { SILENT, waitForInterrupt } from './interrupt.ts';
import { type OpenStore, type StoreOptions, withStore } from './open-store.ts';
import { openTarget, type TargetOptions } from './open-target.ts';
import { publishMenu } from './publish-menu.ts';
import { recordRun } from './record-run.ts';
import { withLocks } from './with-locks.ts';

const SECRET_VARIABLE = 'HERBARIUM_HOOK_SECRET';

export interface WatchOptions extends StoreOptions, TargetOptions {
  port: number;
  host: string;
}

/** Renews the menu by its schedule, until it is told to end. */
export async function runWatch(options: WatchOptions): Promise<void> {
  const secret = readSecret();
  await withStore(options, async (store) => {
    checkCron(store.settings.schedule.cron);
    const target = await openTarget(options, store);
    await checkOwner(target, store);
    await watch(store, target, { ...options, secret });
  });
}

function checkCron(expression: string | undefined): void {
  const problem = expression && findCronFault(expression);
  if (!problem) return;
  throw createError('SETTINGS_INVALID', {
    message: `store.schedule.cron is ${JSON.stringify(expression)}: ${problem}`,
    hint: 'Write five fields, e.g. "*/15 8-22 * * *": minute, hour, day, month, day of the week.',
  });
}

function readSecret(): string | undefined {
  const secret = process.env[SECRET_VARIABLE];
  if (secret === undefined || secret.length >= MIN_SECRET_CHARACTERS) return secret;
  throw createError('HOOK_SECRET_WEAK', {
    variable: SECRET_VARIABLE,
    length: secret.length,
    minLength: MIN_SECRET_CHARACTERS,
  });
}

async function watch(
  store: OpenStore,
  target: SiteTarget,
  { port, host, secret }: { port: number; host: string; secret: string | undefined },
): Promise<void> {
  const { schedule, timeZone, name } = store.settings;
  const interrupt = new AbortController();
  const hooks = createHookQueue({
    quietMs: schedule.quietSeconds * 1000,
    longestMs: schedule.longestDelaySeconds * 1000,
  });
  let menu: Menu | undefined;
  let pictures = Promise.resolve();
  let stopPictures = new AbortController();
  const run = async (reason: RunReason): Promise<void> => {
    stopPictures.abort();
    await pictures;
    const synced = await renewMenu(store, target, reason, interrupt.signal);
    if (!synced) return;
    menu = synced.snapshot.menu;
    stopPictures = new AbortController();
    const signal = AbortSignal.any([interrupt.signal, stopPictures.signal]);
    // Nothing waits for them: the next run, whenever it is due, does without those that have not come.
    pictures = fetchQuietly(store, synced, { ...SILENT, say: console.log, signal });
  };
  // Before the first run begins: where the port is taken, nothing has happened.
  const server = await startHookServer({
    host,
    port,
    secret,
    onHook: () => watching.ask(),
    renderStatus: async () => {
      const { runs } = await loadRunStatus(store.directories.store);
      return renderStatus(name, runs, new Date(watching.nextMs()).toISOString());
    },
  });
  const watching = startWatch({
    nextScheduledMs: (lastMs) =>
      findNextRun({ ...schedule, timeZone }, { nowMs: Date.now(), lastMs, random: Math.random() }),
    nextDealMs: (sinceMs) => menu && findDealChange(menu, timeZone, sinceMs),
    hooks,
    run,
    clock: CLOCK,
    signal: interrupt.signal,
  });
  const address = server.address();
  const origin = toOrigin({ host, port: typeof address === 'object' ? (address?.port ?? port) : port });
  console.log(`How runs are going is at ${origin} (Ctrl-C ends it)`);
  await waitForInterrupt();
  interrupt.abort();
  server.close();
  server.closeAllConnections();
  await watching.ended;
  await pictures;
}

/**
 * One run of a watch. One that fails is reported, and the next is due as usual.
 * @param stop ends it, without a report
 * @returns what is live; undefined where the run failed
 */
async function renewMenu(
  store: OpenStore,
  target: SiteTarget,
  reason: RunReason,
  stop: AbortSignal,
): Promise<SyncedStore | undefined> {
  console.log(`\n${new Date().toISOString()} A run begins: ${REASONS[reason]}.`);
  try {
    return await withLocks(store, target, (lock) =>
      recordRun(store, 'publish', (progress) => {
        const signal = AbortSignal.any([stop, lock.signal]);
        const run = { progress, signal, confirmLock: lock.confirm };
        return publishMenu(store, { target, force: false }, run);
      }),
    );
  } catch (error) {
    if (!stop.aborted) console.error(formatError(error));
    return undefined;
  }
}

const REASONS: Readonly<Record<RunReason, string>> = {
  schedule: 'it is time',
  deal: 'a deal begins or ends',
  hook: 'it was asked for',
};

const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (ms, wake) => sleep(ms, undefined, { signal: wake }).catch(() => undefined),
};

/** A page for the store's own people, of this machine only: the next run and the last ones. */
function renderStatus(storeName: string, runs: readonly RunRecord[], nextAt: string): string {
  const rows = runs
    .map((run) => `<li class="${run.outcome}"><pre>${escapeUTF8(formatRun(run))}</pre></li>`)
    .join('\n');
  const name = escapeUTF8(storeName);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}: runs</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; background: ${LIGHT.paper}; color: ${LIGHT.ink}; font: 1rem/1.5 system-ui, sans-serif; }
ul { padding: 0; list-style: none; }
li { padding: 0.5rem 0; border-top: 1px solid #d9d2c1; }
pre { margin: 0; font: inherit; white-space: pre-wrap; }
.failed, .held, .killed { color: ${LIGHT.deal}; }
</style>
</head>
<body>
<h1>${name}</h1>
<p>The next run begins at ${escapeUTF8(nextAt)}.</p>
<ul>
${rows}
</ul>
</body>
</html>
`;
}
