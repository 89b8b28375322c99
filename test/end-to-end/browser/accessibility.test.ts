import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useBrowser, usePage } from './open-page.ts';
import { PAGE_KINDS, visit } from './page-kinds.ts';

const openPage = useBrowser();
const getPage = usePage({ colorScheme: 'light' });

/** WCAG 2.2 AA, and what axe advises beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The dark look is the light one in other colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Where another width changes what stands on a page; elsewhere it only changes how wide it is, which another test looks at. */
const OTHERWISE_WHEN_NARROW: ReadonlySet<string> = new Set([
  'home',
  'category',
  'product by the gram',
  'search results',
  'shortlist',
  'price list',
  'join',
]);

/** What axe finds, as `look: rule: element`. */
async function findFaults(
  page: Page,
  look: string,
  withRules: (axe: AxeBuilder) => AxeBuilder,
): Promise<string[]> {
  const violations = await findViolations(page, (axe) =>
    withRules(FURTHER.reduce((rest, further) => rest.exclude(further), axe)),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${look}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

async function findFaultsInAllLooks(page: Page, isOtherwiseWhenNarrow = true): Promise<string[]> {
  const light = await findFaults(page, 'light', (axe) => axe.withTags(TAGS));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findFaults(page, 'dark', (axe) => axe.withRules(COLOUR_RULES));
  if (!isOtherwiseWhenNarrow) return [...light, ...dark];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  return [...light, ...dark, ...(await findFaults(page, '320 px', (axe) => axe.withTags(TAGS)))];
}

/** Of long lists, the first stand for the others, which the same code has drawn. */
const FURTHER = [
  '.card-grid > li:nth-child(n + 5)',
  'tbody tr:nth-child(n + 7)',
  '.browse-rail li:nth-child(n + 7)',
  '.makers > li:nth-child(n + 13)',
];

describe('light, dark and, where it changes what stands there, 320 pixels wide, axe finds nothing on the page of', () => {
  it.each(PAGE_KINDS)('%s', async (name, path) => {
    const page = await getPage();
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(page, path);
    expect(await findFaultsInAllLooks(page, OTHERWISE_WHEN_NARROW.has(name))).toEqual([]);
  });

  it('any kind on which prices are those of a group', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await page.goto('/deals/');
    await page.getByLabel('Veterans', { exact: true }).check();
    await page.locator('.shopper-note').waitFor();
    await page.goto('/menu/tincture/');
    await page.locator('.shopper-note').waitFor();
    expect(await findFaultsInAllLooks(page, false)).toEqual([]);
  });

  it('any kind with search results open over it', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await page.goto('/menu/plant/');
    await page.getByRole('searchbox').fill('blue');
    await page.locator('.search-panel .card').first().waitFor();
    expect(await findFaultsInAllLooks(page)).toEqual([]);
  });
});
