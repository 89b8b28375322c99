import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { LIGHT } from '#menu/look.ts';
import { formatLoader } from '#run/render/embed-loader.ts';
import { readEmbedData } from '#site/features/embedded-menu/embed-data.ts';
import { runCommand } from '../../commands/run-command.ts';
import { ROOT } from '../run-herbarium.ts';

const FOLDER = 'embed/v1';
/** Of scripts, in brotli: what a page of others loads for the first cards, and what all that can be done with them takes. */
const FIRST_BYTES = 13_000;
const ALL_BYTES = 24_200;
/** What looks for misspelt words comes with the first of them, and is weighed with the site's own. */
const FOR_TYPOS = /^find-similar-terms/;
/** Comes with the first product that opens over a page that asks for it. */
const SHEET = /^product-sheet/;
/** Comes where a deal has begun or ended since the menu was made. */
const CURRENT_PRICES = /^current-prices/;
const SHEET_BYTES = 2_500;

const read = (file: string) => readFileSync(join(inject('siteDirectory'), FOLDER, file));
const listScripts = () =>
  readdirSync(join(inject('siteDirectory'), FOLDER)).filter((name) => name.endsWith('.js'));
const weigh = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + brotliCompressSync(read(name)).length, 0);

describe('the script that pages of others load', () => {
  it('is under a lasting name no more than the way to that of this build', () => {
    const { script, integrity } = JSON.parse(read('release.json').toString());
    expect(read('herbarium.js').toString()).toBe(formatLoader(script));
    expect(integrity).toBe(`sha384-${hash('sha384', read(script), 'base64')}`);
  });

  it('is light: 13 KB until the first cards stand there, 24.2 KB with filters and search, 2.5 KB more for products that open over the page', () => {
    const first = listScripts().filter((name) => name.startsWith('herbarium.'));
    const all = listScripts().filter(
      (name) => ![FOR_TYPOS, SHEET, CURRENT_PRICES].some((each) => each.test(name)),
    );
    expect(weigh(first)).toBeLessThanOrEqual(FIRST_BYTES);
    expect(weigh(all)).toBeLessThanOrEqual(ALL_BYTES);
    expect(weigh(listScripts().filter((name) => SHEET.test(name)))).toBeLessThanOrEqual(SHEET_BYTES);
  });

  it('has the colors of the look in its style sheets, not their names', () => {
    const sheets = listScripts().map((name) => read(name).toString());
    expect(sheets.some((text) => text.includes(LIGHT.ink))).toBe(true);
    expect(sheets.filter((text) => text.includes('--look-'))).toEqual([]);
  });

  it('sends for nothing by another origin’s address, and evaluates nothing', () => {
    for (const name of listScripts()) {
      const text = read(name).toString();
      expect(text).not.toMatch(/\beval\(|new Function\(|document\.cookie|localStorage|sessionStorage/);
      expect(text.match(/https?:\/\/(?!www\.w3\.org)[\w.-]+/g) ?? []).toEqual([]);
    }
  });
});

describe('the data that it begins with', () => {
  it('is what the script reads, in all languages of the store', () => {
    const answer = readEmbedData(JSON.parse(read('menu.json').toString()));
    if (!('data' in answer)) throw new Error(answer.fault);
    expect(answer.data.storeName).toBe('Fernwood');
    expect(answer.data.editions.map(({ language }) => language)).toEqual(['en', 'es']);
    expect(answer.data.editions[0].lists['all']?.productCount).toBeGreaterThan(400);
    expect(answer.data.editions[0].lists['flower']?.firstPosition).toBe(0);
  });
});

describe('what another page needs', () => {
  const embed = (...words: string[]) =>
    runCommand(['embed', '--out', inject('siteDirectory'), ...words], { directory: ROOT });

  it('is printed, with the digest of the script', async () => {
    const { script, integrity } = JSON.parse(read('release.json').toString());
    const { exitCode, stdout } = await embed('--category', 'flower');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('src="https://menu.fernwood.example/embed/v1/herbarium.js"');
    expect(stdout).toContain('<herbarium-menu category="flower" limit="12"></herbarium-menu>');
    expect(stdout).toContain(`${script}" integrity="${integrity}"`);
  });

  it('is printed with names and links for those who run no script', async () => {
    const { stdout } = await embed('--html', '--limit', '3');
    expect(stdout.match(/<li><a href="https:\/\/menu\.fernwood\.example\/products\//g)).toHaveLength(3);
    expect(stdout).not.toContain('integrity');
  });

  it.each([
    [['--category', 'rockets'], '--category is "rockets".'],
    [['--limit', 'many'], '--limit is "many".'],
  ])('is refused for %j, with what to do', async (words, message) => {
    const { exitCode, stderr } = await embed(...words);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});
