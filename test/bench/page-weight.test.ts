import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { boundCategoryHtml } from '../../bench/page-bounds.ts';
import { type PageWeight, weighPages } from '../../bench/page-weight.ts';

const PATH = '/menu/flower/';

/** Weighs a page with these files beside it. */
function weigh(html: string, files: Record<string, Buffer | string> = {}): PageWeight {
  const readBytes = (file: string) => Buffer.from(files[file] ?? '');
  const [weight] = weighPages(
    {
      files: Object.keys(files),
      pages: [{ path: PATH, html, $: load(html) }],
      readBytes,
      readText: (file) => readBytes(file).toString('utf8'),
    },
    /^\/menu\//,
  );
  if (!weight) throw new Error('No page was weighed.');
  return weight;
}

/** A comment that gzip brings to about half its size. */
function heavy(sizeBytes: number): string {
  const hashes = Array.from({ length: Math.ceil(sizeBytes / 64) }, (_, index) =>
    createHash('sha256').update(`${index}`).digest('hex'),
  );
  return `/*${hashes.join('').slice(0, sizeBytes)}*/`;
}

describe('the scripts of a page', () => {
  const page = '<script type="module" src="/_astro/start.js"></script>';

  it.each([
    ['what it imports', 'import{a}from"./part.js";'],
    ['what it passes on', 'export{a}from"./part.js";'],
    ['what it imports for its effects', 'import"./part.js";'],
  ])('are at first also %s', (_, start) => {
    const { scriptBytes } = weigh(page, { '_astro/start.js': start, '_astro/part.js': heavy(4000) });
    expect(scriptBytes.atFirst).toBeGreaterThan(2000);
    expect(scriptBytes.inAll).toBe(scriptBytes.atFirst);
  });

  it.each([
    ['imports later', 'const f=()=>import(`./part.js`);'],
    ['runs as a worker', 'const f=()=>new Worker(new URL("part.js",import.meta.url));'],
    ['lists to be loaded early', 'const list=["_astro/part.js"];'],
  ])('are in all, but not at first, what it %s', (_, start) => {
    const { scriptBytes } = weigh(page, { '_astro/start.js': start, '_astro/part.js': heavy(4000) });
    expect(scriptBytes.atFirst).toBeLessThan(100);
    expect(scriptBytes.inAll).toBeGreaterThan(2000);
  });

  it('count once, however many import them', () => {
    const files = { '_astro/a.js': 'import"./part.js";', '_astro/part.js': heavy(4000) };
    const one = weigh('<script src="/_astro/a.js"></script>', files);
    const two = weigh('<script src="/_astro/a.js"></script><script src="/_astro/part.js"></script>', files);
    expect(two.scriptBytes).toEqual(one.scriptBytes);
  });

  it('weigh with its HTML where they stand in the page itself', () => {
    const { htmlBytes, scriptBytes } = weigh(`<script type="module">${heavy(4000)}</script>`);
    expect(scriptBytes.atFirst).toBe(0);
    expect(htmlBytes).toBeGreaterThan(1900);
  });
});

describe('the styles of a page', () => {
  it('are those it links to and those in it', () => {
    const link = '<link rel="stylesheet" href="/_astro/a.css">';
    const files = { '_astro/a.css': heavy(4000) };
    expect(weigh(link, files).styleBytes).toBeGreaterThan(2000);
    expect(weigh(`${link}<style>${heavy(4000)}</style>`, files).styleBytes).toBeGreaterThan(4000);
  });

  it('name its fonts, each once', () => {
    const style = '<style>@font-face{src:url("/fonts/a.woff2")} @font-face{src:url(/fonts/a.woff2)}</style>';
    const weight = weigh(style, { 'fonts/a.woff2': Buffer.alloc(30_000) });
    expect(weight.fontFiles).toEqual(['fonts/a.woff2']);
    expect(weight.fontBytes).toBe(30_000);
  });
});

it('the bound of a category page grows by the product beyond 60 of them', () => {
  expect([1, 60, 120].map(boundCategoryHtml)).toEqual([30_000, 30_000, 60_000]);
});
