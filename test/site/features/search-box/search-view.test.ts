import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '#menu/search/build-search-index.ts';
import { createSearcher } from '#menu/search/create-searcher.ts';
import {
  describeSearch,
  type SearchSituation,
  toResultsPath,
  toSearchView,
} from '#site/features/search-box/search-view.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { SAMPLE_SHELF } from '../../../menu/search/sample-menu.ts';

const SITUATION: SearchSituation = {
  text: 'blue dream',
  isOpen: true,
  isFailed: false,
  searcher: createSearcher(buildSearchIndex(SAMPLE_SHELF)),
  limit: 2,
};

const { search } = getMessages('en-US').live;

async function describeSituation(change: Partial<SearchSituation>): Promise<string> {
  return describeSearch(await toSearchView({ ...SITUATION, ...change }), search, 'en-US');
}

describe('what a search says', () => {
  it.each([
    ['4 products for “blue dream”', {}],
    ['1 product for “jack herer half gram”', { text: ' jack herer half gram' }],
    ['4 products for “blue deam”', { text: 'blue deam' }],
    ['No product found for “xylophone”.', { text: 'xylophone' }],
    [
      'No product matches all of “moonstick xylophone”. 1 product comes close.',
      { text: 'moonstick xylophone' },
    ],
    [
      'No product matches all of “blue dream xylophone”. 4 products come close.',
      { text: 'blue dream xylophone' },
    ],
    ['Loading the menu…', { searcher: undefined }],
    ['Search could not be loaded.', { searcher: undefined, isFailed: true }],
    ['', { text: '  ' }],
    ['', { isOpen: false }],
  ])('%s', async (sentence, change) => {
    expect(await describeSituation(change)).toBe(sentence);
  });

  it('repeats at most 64 characters of what was typed', async () => {
    expect(await describeSituation({ text: 'q'.repeat(10_000) })).toBe(
      `No product found for “${'q'.repeat(64)}”.`,
    );
  });

  it('counts all products, and shows as many as there is room for', async () => {
    const view = await toSearchView(SITUATION);
    expect(view.state === 'found' && view.finding.hits).toHaveLength(2);
  });

  it('writes large numbers as the locale does', () => {
    const finding = { hits: [], hitCount: 1234, isPartial: false };
    expect(describeSearch({ state: 'found', query: 'a', finding }, search, 'en-US')).toBe(
      '1,234 products for “a”',
    );
    expect(describeSearch({ state: 'found', query: 'a', finding }, search, 'de-DE')).toBe(
      '1.234 products for “a”',
    );
  });
});

describe('the address of all results', () => {
  it.each([
    ['blue dream', '/search/?q=blue+dream'],
    ['<script>&"', '/search/?q=%3Cscript%3E%26%22'],
    ['\ud800', '/search/?q=%EF%BF%BD'],
  ])('%j', (query, path) => {
    expect(toResultsPath('/search/', query)).toBe(path);
  });
});
