import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FEED_CREDENTIALS, type FeedServerOptions, serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { hashTree, IMPATIENT_STORE, leaveSite, onStore, runCommand } from './run-command.ts';

/** Breaks every call for products. */
function breaking(breakIt: (response: ServerResponse) => void): FeedServerOptions {
  return {
    intercept: ({ url }, response) => {
      if (!url?.includes('product_list')) return false;
      breakIt(response);
      return true;
    },
  };
}

async function buildFrom(products: unknown[], options?: FeedServerOptions) {
  const directory = createTemporaryDirectory();
  leaveSite(directory);
  const before = hashTree(join(directory, 'dist'));
  const feed = await serveFeed(products, options);
  onTestFinished(feed.close);
  const words = onStore('build', options && IMPATIENT_STORE);
  const outcome = await runCommand(words, { directory, environment: feed.environment });
  const store = join(directory, 'data', 'store-corner');
  return {
    ...outcome,
    isSiteAsBefore: hashTree(join(directory, 'dist')) === before,
    hasSnapshot: existsSync(join(store, 'snapshot.json')),
    hasLock: existsSync(join(store, 'lock')),
    readReport: () => JSON.parse(readFileSync(join(store, 'report.json'), 'utf8')),
  };
}

const FAULTS: [words: string, breakIt: (response: ServerResponse) => void, reason: RegExp][] = [
  [
    'cuts every connection',
    (response) => response.socket?.resetAndDestroy(),
    /\[(?:FEED_DEADLINE_PASSED|TREEZ_UNREACHABLE)\]/,
  ],
  [
    'answers 500 and asks to come back in an hour',
    (response) => response.writeHead(500, { 'retry-after': '3600' }).end(),
    /answered 500/,
  ],
  [
    'answers with a page about its maintenance',
    (response) => response.end('<html><h1>Back soon</h1></html>'),
    /Back soon/,
  ],
  [
    'answers that it failed',
    (response) => response.end('{"resultCode":"FAIL","resultReason":"OUT_OF_SORTS"}'),
    /OUT_OF_SORTS/,
  ],
];

describe('a feed that', () => {
  it.each(FAULTS)('%s leaves the live site as it is, and the reason is told', async (_, breakIt, reason) => {
    const outcome = await buildFrom([createWireProduct('p1')], breaking(breakIt));
    expect(outcome.stderr).toMatch(reason);
    expect(outcome).toMatchObject({ exitCode: 4, isSiteAsBefore: true, hasSnapshot: false, hasLock: false });
    expect(outcome.stderr).not.toContain(FEED_CREDENTIALS.apiKey);
  });

  it('refuses the credentials leaves the live site as it is', async () => {
    const outcome = await buildFrom([], {
      intercept: (_, response) => {
        response.writeHead(401, { 'content-type': 'application/json' }).end('{"resultCode":"FAIL"}');
        return true;
      },
    });
    expect(outcome.stderr).toContain('[TREEZ_CREDENTIALS_REFUSED]');
    expect(outcome).toMatchObject({ exitCode: 4, isSiteAsBefore: true });
  });

  it('is empty leaves the live site as it is, and the report says so', async () => {
    const outcome = await buildFrom([]);
    expect(outcome.stderr).toContain('The feed holds no products.');
    expect(outcome).toMatchObject({ exitCode: 4, isSiteAsBefore: true, hasSnapshot: false, hasLock: false });
    expect(outcome.readReport().counts).toMatchObject({ received: 0, listed: 0 });
  });

  it('has nothing to list leaves the live site as it is, and the report says why', async () => {
    const hidden = { e_commerce: { hide_from_menu: true } };
    const outcome = await buildFrom([
      createWireProduct('p1', hidden),
      createWireProduct('p2', hidden),
      createWireProduct('p3', { above_threshold: false }),
      createWireProduct('p4', { pricing: { price_type: 'FLAT', price_sell: null } }),
    ]);
    expect(outcome.stderr).toContain(
      'Of 4 products in the feed none may be listed: 0 listed; 2 hidden, 1 below threshold, 1 problem.',
    );
    expect(outcome).toMatchObject({ exitCode: 4, isSiteAsBefore: true, hasSnapshot: false, hasLock: false });
    const { counts, problems } = outcome.readReport();
    expect(counts).toMatchObject({ received: 4, listed: 0, hidden: 2, belowThreshold: 1, problems: 1 });
    expect(problems).toHaveLength(1);
  });
});
