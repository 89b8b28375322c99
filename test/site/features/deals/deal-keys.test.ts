import { describe, expect, it } from 'vitest';
import { type Site, toSites } from '#site/data/site.ts';
import { toDealCalendarKey } from '#site/features/deals/deal-calendar.ts';
import { toDealDataKey } from '#site/features/deals/to-deal-data.ts';
import { toEmbedKey } from '#site/features/embedded-menu/to-embed-data.ts';
import { createSnapshot } from '../../../stores/corner-snapshot.ts';

/** A Sunday afternoon in Oakland; the corner store has a deal for seniors on Mondays. */
const SUNDAY = '2026-11-22T22:40:00.000Z';
const LATER_ON_SUNDAY = '2026-11-22T23:40:00.000Z';
const MONDAY = '2026-11-23T22:40:00.000Z';

const STORE = createSnapshot().store;
const store = { ...STORE, compliance: { ...STORE.compliance, showsDeals: true } };
const toSite = (feedAt: string): Site => toSites(createSnapshot({ feedAt, store }))[0];
const KEYS: [file: string, toKey: (site: Site) => string][] = [
  ['deals.json', toDealDataKey],
  ['deals.ics', toDealCalendarKey],
  ['embed/v1/menu.json', (site) => toEmbedKey([site])],
];

describe('the key of a file that says when it was printed', () => {
  it.each(KEYS)('%s, is the same an hour later', (_, toKey) => {
    expect(toKey(toSite(LATER_ON_SUNDAY))).toBe(toKey(toSite(SUNDAY)));
  });

  it('embed/v1/menu.json, is another once the next change of its deals is', () => {
    expect(toEmbedKey([toSite(MONDAY)])).not.toBe(toEmbedKey([toSite(SUNDAY)]));
  });
});
