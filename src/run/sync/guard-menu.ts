import { createGuardMemory, type GuardMemory, withLiveMenu } from '#menu/guard/guard-memory.ts';
import { type GuardFinding, isProtected, judgeRun } from '#menu/guard/judge-run.ts';
import type { JudgedRun, RunSummary } from '#menu/guard/run-summary.ts';
import { summarizeRun } from '#menu/guard/summarize-run.ts';
import { type Feed, type MenuSource, withSourceName } from '#menu/source.ts';
import { hasUnreadableFlag } from '#menu/visibility/visibility.ts';
import { parseJson } from '#platform/disk/parse-json.ts';
import { createError, type HerbariumError } from '#platform/errors/error.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import { isMenuOf, type LivePlace } from '../publish/check-owner.ts';
import { fetchLiveFile } from '../publish/fetch-live-file.ts';
import { parseFeedAt } from '../publish/own-site.ts';
import type { CompiledFeed } from './compile-feed.ts';
import { createReport } from './create-report.ts';
import { loadGuardMemory } from './ledgers/guard-memory-file.ts';
import { createWithheldLedger } from './ledgers/withheld-ledger.ts';
import { formatCounts, reportPath, type SyncReport, saveReport, type Unguarded } from './report.ts';
import { summarizeLiveMenu } from './summarize-live-menu.ts';
import { toMenuRules } from './to-menu-rules.ts';

export interface GuardRequest {
  settings: StoreSettings;
  source: Pick<MenuSource, 'name' | 'redact'>;
  directories: { store: string };
  isDemo: boolean;
  acceptsDrop?: boolean;
  /** Where the menu is to go. Absent where it is only taken. */
  live?: LivePlace | undefined;
  /** What the owner should know of this machine's clock. */
  clock?: { clockWarning?: string };
  signal: AbortSignal;
}

export interface GuardedMenu {
  /** What the next menu is judged by, once this one is added to it. */
  memory: GuardMemory;
  /** What it was judged by. */
  summary: JudgedRun;
  /** What the report says besides: of the clock, and why there was nothing to compare with. */
  notes: { clockWarning?: string; unguarded?: Unguarded };
}

/**
 * Holds a menu that must not replace the one that is live: one of nothing, or one too unlike those that were published
 * before. Where none of those is remembered, the menu that is live is the one to compare with. The report is written all the
 * same. A demo has nothing to protect.
 * @throws HerbariumError `MENU_EMPTY`, which nothing overrides, `MENU_OF_ANOTHER_STORE`, or `MENU_SUSPICIOUS`
 */
export async function guardMenu(
  feed: Feed,
  compiledFeed: CompiledFeed,
  request: GuardRequest,
): Promise<GuardedMenu> {
  const { settings, source, directories, isDemo, acceptsDrop = false, clock } = request;
  const report: SyncReport = { ...createReport(feed, compiledFeed, request), ...clock };
  const summary = summarizeRun({
    feed,
    problemCount: report.counts.problems + feed.products.filter(hasUnreadableFlag).length,
    compiled: compiledFeed.compiled,
    rules: toMenuRules(settings, feed.feedAt),
  });
  const isFree = isDemo || acceptsDrop;
  const { memory, isDamaged } = isFree
    ? { memory: createGuardMemory(createWithheldLedger()), isDamaged: false }
    : await recall(request);
  const held = judgeRun(summary, memory, settings.guard).map(({ code, message, hint }) => ({
    code,
    message: withSourceName(message, source),
    hint: withSourceName(hint, source),
  }));
  if (held.length > 0 || report.counts.listed === 0) {
    await saveReport(held.length > 0 ? { ...report, held } : report, directories.store);
    refuseEmpty(report, request);
    throw createHeldError(held);
  }
  if (isFree || isProtected(summary, memory, settings.guard)) return { memory, summary, notes: { ...clock } };
  return { memory, summary, notes: { unguarded: isDamaged ? 'damaged' : 'unknown', ...clock } };
}

/** What is remembered, and what somebody else has put live since. */
async function recall(request: GuardRequest): Promise<{ memory: GuardMemory; isDamaged: boolean }> {
  const { memory, isDamaged } = await loadGuardMemory(request.directories.store);
  const live = await findLive(memory.runs.at(-1), request);
  return { memory: live ? withLiveMenu(memory, live) : memory, isDamaged };
}

async function findLive(
  last: RunSummary | undefined,
  { settings, live, signal }: GuardRequest,
): Promise<RunSummary | undefined> {
  const summarize = (text: string) => {
    const menu = parseJson(text);
    return isMenuOf(menu, settings) ? summarizeLiveMenu(menu) : undefined;
  };
  // The small file first: on most runs it says that the live menu is the one that is remembered.
  if (last) {
    const liveFeedAt = parseFeedAt((await live?.readLive('health.json')) ?? '');
    const isNewer = liveFeedAt !== undefined && Date.parse(liveFeedAt) > Date.parse(last.feedAt);
    return isNewer ? summarize((await live?.readLive('menu.json')) ?? '') : undefined;
  }
  const there = summarize((await live?.readLive('menu.json')) ?? '');
  return there ?? summarize(await fetchLiveFile(settings.url, 'menu.json', signal));
}

function createHeldError(held: readonly GuardFinding[]): HerbariumError {
  const message = held.map((finding) => `${finding.message} ${finding.hint}`).join('\n');
  if (held.some(({ code }) => code === 'feed-foreign')) {
    return createError('MENU_OF_ANOTHER_STORE', { message });
  }
  return createError('MENU_SUSPICIOUS', { message });
}

function refuseEmpty({ counts }: SyncReport, { source, directories }: GuardRequest): void {
  if (counts.listed > 0) return;
  throw createError('MENU_EMPTY', {
    receivedCount: counts.received,
    counts: formatCounts(counts),
    reportPath: reportPath(directories.store),
    sourceName: source.name,
  });
}
