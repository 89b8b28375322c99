import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CARDS_PER_FILE, createCardStore } from '#site/components/card-store.ts';
import { toSiteCard } from '#site/data/site-card.ts';
import { createWords } from '../../menu/words.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createProduct } from '../data/products.ts';

const SITE = { words: createWords(), store: createSnapshot().store };

/** The cards of a menu of 250 products, whose names are their positions. */
const CARDS = Array.from({ length: 2.5 * CARDS_PER_FILE }, (_, position) =>
  toSiteCard(createProduct({ slug: `p${position}`, name: `${position}` }), SITE),
);

const fileOf = (file: number) =>
  JSON.stringify({ cards: CARDS.slice(file * CARDS_PER_FILE, (file + 1) * CARDS_PER_FILE) });

interface Answer {
  /** Default: 200. */
  status?: number;
  body: string;
}

/** A site's folder of cards on loopback. `answers` come first, in their order, whatever file is asked for. */
async function serveCards(...answers: Answer[]) {
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    const [, file = ''] = /^\/cards\/(\d+)\.json$/.exec(url) ?? [];
    const { status = 200, body } = answers.shift() ?? { body: fileOf(Number(file)) };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { requests, store: createCardStore(() => `http://127.0.0.1:${address.port}/`) };
}

describe('a card', () => {
  it.each([0, 99, 100, 249])('is at its position once it has been loaded: %d', async (position) => {
    const { store } = await serveCards();
    expect(store.get(position)).toBeUndefined();
    await store.load([position]);
    expect(store.get(position)).toEqual(CARDS[position]);
  });

  it('that the menu has not is undefined, and no failure', async () => {
    const { store } = await serveCards();
    await store.load([250]);
    expect(store.get(250)).toBeUndefined();
  });
});

describe('a file of cards is fetched', () => {
  it('when one of its cards is needed, and no other file', async () => {
    const { store, requests } = await serveCards();
    await store.load([]);
    expect(requests).toEqual([]);
    await store.load([205, 3, 201]);
    expect(requests.toSorted()).toEqual(['/cards/0.json', '/cards/2.json']);
    expect([205, 3, 201].map((position) => store.get(position)?.name)).toEqual(['205', '3', '201']);
  });

  it('once, though it is needed again and again', async () => {
    const { store, requests } = await serveCards();
    await store.load([0, 1]);
    await store.load([1, 2, 99]);
    expect(requests).toEqual(['/cards/0.json']);
  });

  it('once, though it is needed again while it is on its way', async () => {
    const { store, requests } = await serveCards();
    await Promise.all([store.load([0]), store.load([50]), store.load([120, 60])]);
    expect(requests.toSorted()).toEqual(['/cards/0.json', '/cards/1.json']);
    expect(store.get(60)?.name).toBe('60');
  });
});

describe('a file that does not come', () => {
  it('is told of, and fetched anew when it is next needed', async () => {
    const { store, requests } = await serveCards({ status: 503, body: '' });
    await expect(store.load([7])).rejects.toThrow('/cards/0.json answered with status 503.');
    expect(store.get(7)).toBeUndefined();
    await store.load([7]);
    expect(store.get(7)?.name).toBe('7');
    expect(requests).toEqual(['/cards/0.json', '/cards/0.json']);
  });

  it('fails all who wait for it', async () => {
    const { store, requests } = await serveCards({ status: 404, body: '' });
    const outcomes = await Promise.allSettled([store.load([1]), store.load([2])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(requests).toHaveLength(1);
  });
});

describe('a file of another kind is refused', () => {
  it.each(['null', '[]', '"cards"', '{}', '{"cards":null}', '{"cards":{"0":{}}}'])('%s', async (body) => {
    const { store } = await serveCards({ body });
    await expect(store.load([0])).rejects.toThrow('/cards/0.json is no list of cards.');
    expect(store.get(0)).toBeUndefined();
  });

  it.each(['', '<!doctype html>', '{"cards":['])('as is what is no JSON: %j', async (body) => {
    const { store } = await serveCards({ body });
    await expect(store.load([0])).rejects.toThrow(SyntaxError);
    await store.load([0]);
    expect(store.get(0)?.name).toBe('0');
  });
});
