import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateProducts } from '#run/sync/ledgers/date-products.ts';
import { firstSeenPath, loadFirstSeen, saveFirstSeen } from '#run/sync/ledgers/first-seen-file.ts';
import { createFeedProduct } from '../../../menu/feed-products.ts';
import { createProductAt } from '../../../site/data/products.ts';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';

const FIRST_RUN = '2026-11-22T16:40:00.000Z';
const NEXT_DAY = '2026-11-23T16:40:00.000Z';

/** A run on a shelf of one size, which the feed saw change; when it was added. */
async function run(directory: string, feedAt: string, updatedAt: string): Promise<string | undefined> {
  const products = [createFeedProduct({ productId: 'blue-dream', updatedAt })];
  const dated = await dateProducts([createProductAt('blue-dream', 4200)], { products, feedAt }, directory);
  await saveFirstSeen(dated.firstSeen, directory);
  return dated.products[0]?.addedAt;
}

describe('the shelf', () => {
  it('has the feed’s own dates on the very first run, and keeps them', async () => {
    const directory = createTemporaryDirectory();
    expect(await run(directory, FIRST_RUN, '2026-03-01T00:00:00.000Z')).toBe('2026-03-01T00:00:00.000Z');
    expect(await run(directory, NEXT_DAY, NEXT_DAY)).toBe('2026-03-01T00:00:00.000Z');
    expect(readdirSync(directory)).toEqual(['first-seen.json', 'seen-times.json']);
  });

  it('is written the same for the same feed', async () => {
    const directory = createTemporaryDirectory();
    await run(directory, FIRST_RUN, FIRST_RUN);
    const before = readFileSync(firstSeenPath(directory));
    await run(directory, FIRST_RUN, FIRST_RUN);
    expect(readFileSync(firstSeenPath(directory))).toEqual(before);
  });

  it('does not know what is in the feed but not on the menu', async () => {
    const directory = createTemporaryDirectory();
    const products = [createFeedProduct({ productId: 'hidden' })];
    const { firstSeen } = await dateProducts([], { products, feedAt: FIRST_RUN }, directory);
    expect(firstSeen).toEqual(new Map());
  });
});

describe('what is known of the shelf', () => {
  it('is loaded as it was saved, whatever the ids', async () => {
    const directory = createTemporaryDirectory();
    const sighted = { firstSeenAt: FIRST_RUN, lastSeenAt: NEXT_DAY };
    const known = new Map(['__proto__', 'constructor', '😀', '1'].map((id) => [id, sighted]));
    await saveFirstSeen(known, directory);
    expect(await loadFirstSeen(directory)).toEqual(known);
  });

  it.each([
    ['cut short', '{"schemaVersion":1,"products":[["blue-dream","2026-01'],
    ['empty', ''],
    ['no JSON', '<!doctype html>'],
    ['null', 'null'],
    ['of a later version', '{"schemaVersion":2,"products":[]}'],
    ['without times', '{"schemaVersion":1,"products":[["blue-dream","soon","later"]]}'],
  ])('and is %s begins anew, and no run ends for it', async (_, text) => {
    const directory = createTemporaryDirectory();
    writeFileSync(firstSeenPath(directory), text);
    expect(await run(directory, NEXT_DAY, FIRST_RUN)).toBe(FIRST_RUN);
    expect((await loadFirstSeen(directory)).get('blue-dream')).toEqual({
      firstSeenAt: FIRST_RUN,
      lastSeenAt: NEXT_DAY,
    });
  });

  it('begins anew where a directory is in its place', async () => {
    const directory = createTemporaryDirectory();
    mkdirSync(firstSeenPath(directory));
    expect(await run(directory, NEXT_DAY, FIRST_RUN)).toBe(FIRST_RUN);
    expect(await loadFirstSeen(directory)).toHaveProperty('size', 1);
  });
});
