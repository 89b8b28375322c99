import { findEarliest } from '#menu/compile/shared-facts.ts';
import type { Product } from '#menu/model/menu.ts';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';

/** By the feed's product id, which is that of one size: when it was first and last on the shelf. */
export type FirstSeen = ReadonlyMap<string, Sighted>;

/** ISO-8601 UTC. */
export interface Sighted {
  firstSeenAt: string;
  lastSeenAt: string;
}

/** A size that is on the shelf now. */
export interface Sighting {
  id: string;
  /** When the feed says it was last changed. */
  updatedAt: string | undefined;
}

/** What comes back within this time is not new. */
const KEPT_DAYS = 90;
const MAX_KEPT = 100_000;
const MS_PER_DAY = 86_400_000;

/**
 * What is known after another look at the shelf. A size that was not known counts as added when the feed last saw it change, or now if
 * that was later: the feed does not say when it came. What has been away for more than 90 days is forgotten, and of more than
 * 100,000 sizes those that were last seen longest ago. Nothing was seen after `seenAt`: a clock that was ahead leaves no trace.
 * @param seenAt when the shelf was looked at, ISO-8601 UTC
 */
export function recordSightings(known: FirstSeen, sightings: readonly Sighting[], seenAt: string): FirstSeen {
  const next = new Map<string, Sighted>();
  const seenMs = Date.parse(seenAt);
  for (const [id, sighted] of known) {
    const past = toPast(sighted, seenAt);
    if (seenMs - Date.parse(past.lastSeenAt) <= KEPT_DAYS * MS_PER_DAY) next.set(id, past);
  }
  for (const { id, updatedAt = seenAt } of sightings) {
    const firstSeenAt = next.get(id)?.firstSeenAt ?? notAfter(updatedAt, seenAt);
    next.set(id, { firstSeenAt, lastSeenAt: seenAt });
  }
  return next.size > MAX_KEPT ? keepLatest(next) : next;
}

/** The product with the time at which the first of its sizes was on the shelf. */
export function withAddedAt(product: Product, firstSeen: FirstSeen): Product {
  const instants = product.variants.flatMap(({ id }) => firstSeen.get(id)?.firstSeenAt ?? []);
  const [only] = instants;
  const addedAt = instants.length === 1 && only && isWritten(only) ? only : findEarliest(instants);
  return addedAt === undefined ? product : { ...product, addedAt };
}

function toPast({ firstSeenAt, lastSeenAt }: Sighted, seenAt: string): Sighted {
  return { firstSeenAt: notAfter(firstSeenAt, seenAt), lastSeenAt: notAfter(lastSeenAt, seenAt) };
}

/** `2026-11-22T16:40:00.000Z`: as `toISOString` writes it. */
const WRITTEN_CHARACTERS = 24;

/** Whether an instant need not be brought into this form. */
function isWritten(instant: string): boolean {
  return instant.length === WRITTEN_CHARACTERS && instant.endsWith('Z') && !Number.isNaN(Date.parse(instant));
}

function notAfter(instant: string, latest: string): string {
  // Nearly always so, for each of some 10,000 sizes.
  if (isWritten(instant) && Date.parse(instant) <= Date.parse(latest)) return instant;
  return findEarliest([instant, latest]) ?? latest;
}

function keepLatest(seen: FirstSeen): FirstSeen {
  const latestFirst = [...seen].sort(
    ([idA, a], [idB, b]) => byCodeUnits(b.lastSeenAt, a.lastSeenAt) || byCodeUnits(idA, idB),
  );
  return new Map(latestFirst.slice(0, MAX_KEPT));
}
