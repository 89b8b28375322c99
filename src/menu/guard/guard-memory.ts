import type { JudgedRun, RunSummary, Withheld } from './run-summary.ts';

/** What a store remembers of its published menus. It names no product that is not listed: of those it holds salted hashes. */
export interface GuardMemory {
  /** Latest last; the latest is the one that is live. */
  runs: readonly RunSummary[];
  /** What a size cost when the store's owner last accepted a menu, or when it was first listed since. */
  accepted: ReadonlyMap<string, AcceptedPrice>;
  withheld: WithheldLedger;
}

export interface AcceptedPrice {
  /** With the deals that held for everyone; above 0. */
  payCents: number;
  /** When the size was last listed, ISO-8601 UTC. */
  seenAt: string;
}

/** What was kept off the last published menu, by the salted hash of its id: whoever reads the file learns no hidden product. */
export interface WithheldLedger {
  salt: string;
  /** Hashes an id with the salt. Handed in, because rules use no module of Node. */
  hash: (id: string, salt: string) => string;
  byHash: ReadonlyMap<string, Withheld>;
}

/** Runs of a few days at one every quarter of an hour would be hundreds, and say hardly more. */
const LATEST_KEPT = 12;
const MS_PER_HOUR = 3_600_000;
/** A size that comes back later is judged as a new one. */
const ACCEPTED_DAYS = 365;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** @param withheld an empty ledger with a salt of its own */
export function createGuardMemory(withheld: WithheldLedger, runs: readonly RunSummary[] = []): GuardMemory {
  return { runs, accepted: new Map(), withheld };
}

/** What is remembered once a menu is live. @param memory a new one after a menu that the owner accepted */
export function rememberRun(
  memory: GuardMemory,
  run: JudgedRun,
  limits: { protectionHours: number },
): GuardMemory {
  const { salt, hash } = memory.withheld;
  return {
    runs: rememberSummary(memory.runs, toSummary(run), limits),
    accepted: rememberPrices(memory.accepted, run),
    withheld: {
      salt,
      hash,
      byHash: new Map([...run.withheldById].map(([id, withheld]) => [hash(id, salt), withheld])),
    },
  };
}

/** With the live menu that somebody else has published, or that is all that is known. */
export function withLiveMenu(memory: GuardMemory, live: RunSummary): GuardMemory {
  return { ...memory, runs: [...memory.runs, live], accepted: rememberPrices(memory.accepted, live) };
}

export function findWithheld(id: string, { salt, hash, byHash }: WithheldLedger): Withheld | undefined {
  return byHash.size > 0 ? byHash.get(hash(id, salt)) : undefined;
}

function toSummary({
  feedAt,
  receivedCount,
  listedCount,
  productCount,
  problemCount,
  listedByCategory,
  sizes,
}: JudgedRun): RunSummary {
  return { feedAt, receivedCount, listedCount, productCount, problemCount, listedByCategory, sizes };
}

/** Of the runs within the time of protection the latest, and for everything that a drop is judged by the fullest. */
function rememberSummary(
  published: readonly RunSummary[],
  run: RunSummary,
  { protectionHours }: { protectionHours: number },
): RunSummary[] {
  const recent = findRecent(published, run.feedAt, protectionHours);
  const kept = new Set([...findFullest(recent), ...recent.slice(-LATEST_KEPT + 1)]);
  return [...recent.filter((earlier) => kept.has(earlier)), run];
}

/** The runs within this many hours before an instant, and any dated after it by a clock that was ahead. */
export function findRecent(
  published: readonly RunSummary[],
  instant: string,
  protectionHours: number,
): RunSummary[] {
  const since = Date.parse(instant) - protectionHours * MS_PER_HOUR;
  return published.filter(({ feedAt }) => Date.parse(feedAt) >= since);
}

function findFullest(runs: readonly RunSummary[]): RunSummary[] {
  const categories = new Set(runs.flatMap(({ listedByCategory }) => [...listedByCategory.keys()]));
  const measures: ((run: RunSummary) => number)[] = [
    ({ receivedCount = 0 }) => receivedCount,
    ({ listedCount }) => listedCount,
    ({ productCount }) => productCount,
    ...[...categories].map((category) => (run: RunSummary) => run.listedByCategory.get(category) ?? 0),
  ];
  return measures.flatMap((measure) => runs.toSorted((a, b) => measure(b) - measure(a)).slice(0, 1));
}

function rememberPrices(
  accepted: GuardMemory['accepted'],
  { sizes, feedAt }: RunSummary,
): GuardMemory['accepted'] {
  const since = Date.parse(feedAt) - ACCEPTED_DAYS * MS_PER_DAY;
  const next = new Map([...accepted].filter(([, { seenAt }]) => Date.parse(seenAt) >= since));
  for (const [id, { payCents }] of sizes) {
    const before = next.get(id)?.payCents ?? payCents;
    if (before > 0) next.set(id, { payCents: before, seenAt: feedAt });
  }
  return next;
}
