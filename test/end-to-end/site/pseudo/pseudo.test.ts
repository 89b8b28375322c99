import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPreview, type PreviewServer } from '#cli/preview-server.ts';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';
import { toRoman } from '#site/data/roman.ts';
import { serveFeed } from '../../../serve-feed.ts';
import { useBrowser } from '../../browser/open-page.ts';
import { runCommand } from '../../commands/run-command.ts';
import { openSite, type SiteTree } from '../site-tree.ts';
import { createGreekProducts } from './greek-products.ts';
import { createPseudoProject } from './pseudo-project.ts';

const openPage = useBrowser();

const PROJECT = join(tmpdir(), `herbarium-pseudo-${process.pid}`);
const SITE = join(PROJECT, 'site');

/** What stands in English by law. */
const LEGAL = resolveCompliance({ profile: 'ca', audience: 'both', overrides: {} }).warnings.map(
  ({ text }) => text,
);

/** Signs of units are the same in every language. */
const SIGNS = ['g', 'mg', 'oz', 'ml', 'l', 'fl', 'RSS'];

/** What `Intl` writes of days, times and lists, as it writes them, and numbers in Roman numerals. */
function listFormatWords(): string[] {
  const times = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2026, 0, day, day % 24)));
  const dates = (['long', 'short'] as const).flatMap((style) => {
    const parts = { weekday: style, month: style, day: 'numeric', hour: 'numeric' } as const;
    const format = new Intl.DateTimeFormat('en-US', parts);
    return times.map((time) => format.format(time));
  });
  const lists = (['conjunction', 'disjunction'] as const).map((type) =>
    new Intl.ListFormat('en-US', { type }).format(['1', '2', '3']),
  );
  const numerals = Array.from({ length: 20 }, (_, index) => toRoman(index + 1));
  return [...dates, ...lists, ...numerals].flatMap((text) => text.match(/\p{L}+/gu) ?? []);
}

/** What is in Latin letters and from no message, line by line. @param names of the data, which are the same in every language */
function findForeign(text: string, names: readonly string[]): string[] {
  const rest = LEGAL.reduce((left, legal) => left.replaceAll(legal, ''), text).replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  const known = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})`, 'gu');
  const lines = rest.split('\n').map((line) => line.trim());
  return lines.filter((line) => /\p{Script=Latin}/u.test(line.replaceAll(known, '')));
}

/** All that people read or hear on a page, one text a line. */
function listTexts(html: string): string {
  const $ = load(html, { scriptingEnabled: false });
  $('script, style').remove();
  const texts = $('body, body *, title')
    .contents()
    .toArray()
    .flatMap((node) => (node.type === 'text' ? node.data : []));
  const attributes = $('*')
    .toArray()
    .flatMap((element) => READ_OUT.map((name) => $(element).attr(name) ?? ''));
  const described = $('meta[name="description"], meta[property="og:title"], meta[property="og:description"]')
    .toArray()
    .map((element) => $(element).attr('content') ?? '');
  return [...texts, ...attributes, ...described].join('\n');
}

/** Attributes that people see or hear. */
const READ_OUT = ['alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'label'];

describe('a site in a language whose every message is in brackets, of a store that writes in Greek letters', () => {
  let site: SiteTree;
  let preview: PreviewServer;
  let names: string[];
  beforeAll(async () => {
    await createPseudoProject(PROJECT);
    const feed = await serveFeed(createGreekProducts());
    const settings = resolve(import.meta.dirname, 'store.ts');
    const words = ['build', '--store', settings, '--data', join(PROJECT, 'data'), '--out', SITE];
    try {
      const { exitCode, stdout, stderr } = await runCommand(words, {
        directory: PROJECT,
        environment: feed.environment,
        program: join(PROJECT, 'src/cli/herbarium.js'),
      });
      if (exitCode !== 0) throw new Error(`${stdout}\n${stderr}`);
    } finally {
      await feed.close();
    }
    site = openSite(SITE);
    preview = await openPreview(0);
    preview.serve(SITE);
    const compounds = site.menu.products.flatMap(({ labResults }) => labResults.map(({ type }) => type));
    names = [...new Set([...compounds, ...SIGNS, ...listFormatWords()])];
  });
  afterAll(() => {
    preview?.close();
    rmSync(PROJECT, { recursive: true, force: true });
  });

  it('has pages of every kind, with messages on them', () => {
    expect(site.pages.length).toBeGreaterThan(60);
    expect(site.pages.filter(({ html }) => !html.includes('⟦')).map(({ path }) => path)).toEqual([]);
  });

  it('says nothing in its pages but messages and the store’s own words', () => {
    const found = site.pages.flatMap(({ path, html }) =>
      findForeign(listTexts(html), names).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each(['deals.xml', 'new.xml', 'price-drops.xml'])('says nothing else in %s either', (file) => {
    const $ = load(site.readText(file), { xml: true });
    const said = $('title, description')
      .toArray()
      .map((element) => $(element).text());
    expect(said.join('\n')).toContain('⟦');
    expect(findForeign(said.join('\n'), names)).toEqual([]);
  });

  it('says nothing else in its calendar of deals either', () => {
    const lines = site.readText('deals.ics').replaceAll('\r\n ', '').split('\r\n');
    const said = lines.flatMap((line) => /^(?:NAME|SUMMARY|DESCRIPTION)[^:]*:(.*)/.exec(line)?.[1] ?? []);
    expect(said.join('\n')).toContain('⟦');
    // Line breaks and commas are escaped.
    expect(findForeign(said.join('\n').replaceAll(/\\[n,;]/g, ' '), names)).toEqual([]);
  });

  it.each([
    ['a filtered list', '/menu/flower/?sort=price', '[data-browse-results]:not([hidden], [aria-busy]) .card'],
    ['a search', '/search/?q=φ', '[data-browse-results]:not([hidden], [aria-busy]) .card'],
    ['a search that finds nothing', '/search/?q=zzzz', '.browse-bar [role=status]:not(:empty)'],
    ['the shortlist', '/shortlist/', '.shortlist-page .card'],
  ])('says nothing else in %s, which a script draws', async (_, path, drawn) => {
    const page = await openPage({ baseURL: preview.url, storageState: { cookies: [], origins: [] } });
    const slugs = site.menu.products.slice(0, 3).map(({ slug }) => slug);
    await page.addInitScript((text) => localStorage.setItem('herbarium:shortlist', text), slugs.join());
    await page.goto(path);
    await page.locator(drawn).first().waitFor({ state: 'attached' });
    // What the visitor typed is not said by the site.
    const said = listTexts(await page.content()).replaceAll('zzzz', '');
    expect(said).toContain('⟦');
    expect(findForeign(said, names)).toEqual([]);
  });
});
