import type { Problem } from '#menu/model/problem.ts';
import { type Feed, type MenuSource, withSourceName } from '#menu/source.ts';
import type { CompiledFeed } from './compile-feed.ts';
import type { SyncReport } from './report.ts';

export interface ReportRequest {
  isDemo: boolean;
  source: Pick<MenuSource, 'name' | 'redact'>;
}

/** The report of a feed and the menu made from it. Credentials are taken out: a name or an address may hold one. */
export function createReport(
  feed: Feed,
  { compiled, problems, store }: CompiledFeed,
  { isDemo, source }: ReportRequest,
): SyncReport {
  const unparsed = feed.receivedCount - feed.products.length;
  const { exclusions } = compiled;
  const { profile, audience, overridden } = store.compliance;
  return {
    schemaVersion: 1,
    isDemo,
    feedAt: feed.feedAt,
    counts: {
      ...exclusions,
      received: feed.receivedCount,
      problems: exclusions.problems + unparsed,
      productPages: compiled.menu.products.length,
      ...(feed.totalCount !== undefined && { totalInFeed: feed.totalCount }),
    },
    problems: [...feed.problems, ...compiled.problems, ...problems].map((each) => toOwn(each, source)),
    compliance: { profile, audience, overridden },
  };
}

/** As its owner reads it. */
function toOwn(problem: Problem, source: ReportRequest['source']): Problem {
  const { redact } = source;
  return {
    ...problem,
    value: redact(problem.value),
    hint: redact(withSourceName(problem.hint, source)),
    ...(problem.productName !== undefined && { productName: redact(problem.productName) }),
  };
}
