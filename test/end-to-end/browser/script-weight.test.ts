import { describe, expect, it } from 'vitest';
import { PAGE_BOUNDS } from '../../../bench/page-bounds.ts';
import { visitPage } from '../../../bench/page-visit.ts';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** The files tell what a page may load in any language; only a visit tells what it loads. */
describe('once its search and its filters have been used, at most 23.9 KB of scripts have come to', () => {
  it.each([
    ['home', '/'],
    ['category', '/menu/flower/'],
    ['search', '/search/'],
  ])('%s', async (_, path) => {
    const { scriptBytesAtFirst, scriptBytesInAll } = await visitPage(await openPage(), path);
    expect(scriptBytesInAll).toBeLessThanOrEqual(PAGE_BOUNDS.scriptBytesInAll);
    expect(scriptBytesInAll).toBeGreaterThan(PAGE_BOUNDS.scriptBytesAtFirst);
    expect(scriptBytesAtFirst).toBeGreaterThan(0);
  });
});
