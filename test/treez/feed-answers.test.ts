import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { catchError } from './catch-error.ts';
import { type Answer, AT_ONCE, json, pagesOf, productPage, raw, startFakeTreez } from './fake-treez.ts';
import { createWireProducts } from './wire-product.ts';

const PRODUCTS = createWireProducts(3);
const BODY = JSON.stringify({ resultCode: 'SUCCESS', data: { total_count: 3, product_list: PRODUCTS } });
const MAINTENANCE = `<!doctype html>\n<title>\u0007Down for maintenance\u202e</title>${'<p>Back soon.</p>'.repeat(20)}`;

async function fetchPageAnsweredWith(answer: Answer) {
  const treez = await startFakeTreez({ page: () => answer });
  return fetchFeed(treez.access, { ...AT_ONCE, maxBodyBytes: 1_000_000 });
}

describe('an answer with status 200', () => {
  it.each([
    ['FAIL and its reasons', { resultCode: 'FAIL', resultReason: 'STORE_CLOSED', resultDetail: 'since May' }],
    ['fail in lower case', { resultCode: 'fail', resultReason: 'STORE_CLOSED', resultDetail: 'since May' }],
  ])('that says %s is refused', async (_, body) => {
    const error = await catchError(fetchPageAnsweredWith(json(body)));
    expect(error.code).toBe('TREEZ_REQUEST_REFUSED');
    expect(error.message).toContain('page 1 of the product list: status 200, STORE_CLOSED, since May');
  });

  it.each([undefined, null, 7, ''])('whose resultCode is %j is refused', async (resultCode) => {
    const error = await catchError(
      fetchPageAnsweredWith(json({ resultCode, data: { product_list: PRODUCTS } })),
    );
    expect(error.code).toBe('TREEZ_REQUEST_REFUSED');
  });

  it('has to have that status: with 404, a sound list is refused', async () => {
    const error = await catchError(fetchPageAnsweredWith(raw(BODY, 404)));
    expect(error.code).toBe('TREEZ_REQUEST_REFUSED');
    expect(error.message).toContain('status 404');
  });

  it('that is a maintenance page is an error with its first 80 characters, on one line', async () => {
    const error = await catchError(
      fetchPageAnsweredWith(raw(MAINTENANCE, 200, { 'content-type': 'text/html' })),
    );
    expect(error.code).toBe('TREEZ_ANSWER_UNREADABLE');
    const quoted = '<!doctype html> <title> Down for maintenance </title><p>Back soon.</p><p>Back so';
    expect(error.message).toBe(
      `Treez answered page 1 of the product list with a web page instead of JSON: "${quoted}".`,
    );
    expect(quoted).toHaveLength(80);
  });

  it.each([
    ['truncated', BODY.slice(0, -20)],
    ['broken', BODY.replace(':', ';')],
    ['a list', '[]'],
    ['a word', '"SUCCESS"'],
    ['null', 'null'],
    ['empty', ''],
    ['blank', ' \n'],
    ['a byte order mark alone', '\ufeff'],
  ])('whose JSON is %s is an error that names the page', async (_, body) => {
    const error = await catchError(fetchPageAnsweredWith(raw(body)));
    expect(error.code).toBe('TREEZ_ANSWER_UNREADABLE');
    expect(error.message).toContain('page 1 of the product list');
  });

  it.each([null, [], {}, { total_count: 5 }, { total_count: 5, product_list: {} }, { product_list: 'none' }])(
    'whose data is %j is an error',
    async (data) => {
      const error = await catchError(fetchPageAnsweredWith(json({ resultCode: 'SUCCESS', data })));
      expect(error.code).toBe('TREEZ_ANSWER_UNREADABLE');
    },
  );

  it('that begins with a byte order mark is read', async () => {
    expect((await fetchPageAnsweredWith(raw(`\ufeff${BODY}`))).products).toHaveLength(3);
  });

  it('that is compressed is read', async () => {
    const feed = await fetchPageAnsweredWith(raw(gzipSync(BODY), 200, { 'content-encoding': 'gzip' }));
    expect(feed.products).toHaveLength(3);
    const small = await fetchPageAnsweredWith(
      raw(brotliCompressSync(BODY), 200, { 'content-encoding': 'br' }),
    );
    expect(small.products).toHaveLength(3);
  });

  it('a broken page among sound ones is named, and nothing of the others is returned', async () => {
    const pages = pagesOf(createWireProducts(20), 2);
    const treez = await startFakeTreez({ page: (page) => (page === 7 ? raw('{"resu') : pages(page)) });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(error.message).toBe(
      'Treez answered page 7 of the product list with what is not a JSON object: "{"resu".',
    );
  });
});

describe('an answer over the size limit', () => {
  it('is an error with its page and first characters', async () => {
    const error = await catchError(fetchPageAnsweredWith(raw(`{"filler": "${'x'.repeat(1_000_000)}`)));
    expect(error.code).toBe('TREEZ_ANSWER_TOO_LARGE');
    expect(error.message).toContain(
      'page 1 of the product list with more than 1000000 bytes, beginning with "{"filler": "xxx',
    );
  });

  it('at the limit is read', async () => {
    const answer = raw(BODY + ' '.repeat(1_000_000 - Buffer.byteLength(BODY)));
    expect((await fetchPageAnsweredWith(answer)).products).toHaveLength(3);
  });

  it('that unpacks to eight gigabytes is left off when the limit is passed', async () => {
    const tenMegabytes = gzipSync(Buffer.alloc(10_000_000, ' '));
    const bomb = raw(Buffer.concat(Array.from({ length: 800 }, () => tenMegabytes)), 200, {
      'content-encoding': 'gzip',
    });
    const error = await catchError(fetchPageAnsweredWith(bomb));
    expect(error.code).toBe('TREEZ_ANSWER_TOO_LARGE');
  });

  it('in the sign-in is not quoted: it may hold a token', async () => {
    const treez = await startFakeTreez({ signIn: () => raw(`{"access_token": "${'t'.repeat(2_000_000)}`) });
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, maxBodyBytes: 1_000_000 }));
    expect(error.code).toBe('TREEZ_ANSWER_TOO_LARGE');
    expect(error.message).not.toContain('tt');
  });
});

describe('a store without products', () => {
  it.each([
    ['an empty list', productPage([], 0)],
    ['no list', json({ resultCode: 'SUCCESS', data: { page_count: 0, total_count: 0 } })],
  ])('is returned as it is, sent as %s', async (_, answer) => {
    expect(await fetchPageAnsweredWith(answer)).toMatchObject({
      products: [],
      receivedCount: 0,
      totalCount: 0,
    });
  });
});
