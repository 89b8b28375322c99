import { describe, expect, it } from 'vitest';
import { useBrowser, usePage } from './open-page.ts';
import { MAIN_KINDS, visit } from './page-kinds.ts';

const openPage = useBrowser();
const getPage = usePage({ reducedMotion: 'reduce' });

/** Where a rail of filters stands beside the list, and where none does. */
const WIDE_KINDS = MAIN_KINDS.filter(([name]) => ['category', 'product by the gram'].includes(name));

const SCREENS = [
  ['a phone', { width: 390, height: 844 }, MAIN_KINDS],
  ['a desktop', { width: 1280, height: 900 }, WIDE_KINDS],
] as const;

describe.each(SCREENS)(
  'on %s the focus is never hidden, by the edge or by another part, on the page of',
  (_, viewport, kinds) => {
    it.each(kinds)('%s', async (_, path) => {
      const page = await getPage();
      await page.setViewportSize(viewport);
      await visit(page, path);
      const { walked, hidden } = await page.evaluate(listHidden);
      expect(hidden).toEqual([]);
      expect(walked).toBeGreaterThan(15);
    });
  },
);

it('nor by the note that says for whom the prices are', async () => {
  const page = await openPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await page.goto('/deals/');
  await page.getByLabel('Veterans', { exact: true }).check();
  await page.locator('.shopper-note').waitFor();
  await page.goto('/menu/tincture/');
  await page.locator('.shopper-note').waitFor();
  const { walked, hidden } = await page.evaluate(listHidden);
  expect(hidden).toEqual([]);
  expect(walked).toBeGreaterThan(15);
});

describe('the filters on a phone', () => {
  it('keep the focus in their sheet, where one always sees it', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
    await page.goto('/menu/flower/');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    const { walked, hidden } = await page.evaluate(listHidden);
    expect(hidden).toEqual([]);
    expect(walked).toBeGreaterThan(15);
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('Shift+Tab');
      const place = await page.evaluate(() => {
        const { activeElement, body } = document;
        return activeElement === body || activeElement?.closest('dialog[open]')
          ? 'sheet'
          : activeElement?.outerHTML;
      });
      expect(place).toBe('sheet');
    }
  });
});

describe('the filters by the keyboard', () => {
  it('are walked from the top to the bottom, and one always sees where one is', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await page.goto('/menu/flower/');
    await page.locator('.browse-rail summary').first().focus();
    const places: number[] = [];
    for (let place = await page.evaluate(readPlace); place; place = await page.evaluate(readPlace)) {
      expect(place).toMatchObject({ isSeen: true });
      places.push(place.middlePx);
      await page.keyboard.press('Tab');
    }
    expect(places.length).toBeGreaterThan(20);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('open and close a facet, step an end of a range, and say what is left', async () => {
    const page = await openPage();
    await page.goto('/menu/flower/');
    const facet = page
      .locator('.facet')
      .filter({ has: page.locator('summary', { hasText: 'Price per gram' }) });
    await facet.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => facet.getAttribute('open')).not.toBeNull();
    const end = facet.getByRole('spinbutton').last();
    await end.focus();
    await page.keyboard.type('8');
    await page.keyboard.press('ArrowUp');
    expect(await end.inputValue()).toBe('9');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.browse-count').textContent()).toMatch(/^\d+ of \d+ products$/);
    expect(await page.locator('.browse-count').getAttribute('role')).toBe('status');
    await facet.locator('summary').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => facet.getAttribute('open')).toBeNull();
  });
});

/** How far down the rail of filters the focus is, and whether one sees it; undefined outside of it. Runs in the page. */
function readPlace(): { middlePx: number; isSeen: boolean; element: string } | undefined {
  const element = document.activeElement;
  const rail = element?.closest('.browse-rail');
  if (!element || !rail) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  const whole = element.closest('.range-slider, label') ?? element;
  return {
    middlePx: Math.round(top + height / 2 - rail.getBoundingClientRect().top + rail.scrollTop),
    isSeen: hit !== null && whole.contains(hit),
    element: element.outerHTML.slice(0, 90),
  };
}

/** Gives the focus to all that can have it, one after the other, and finds what of it one cannot see; runs in the page. */
function listHidden(): { walked: number; hidden: string[] } {
  const root = document.querySelector('dialog[open]') ?? document;
  const all = [
    ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
  ];
  const focusable = all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const hidden: string[] = [];
  let walked = 0;
  for (const element of focusable) {
    element.focus();
    // What the page's own script or a disabled state lets pass by has no focus to see.
    if (document.activeElement !== element) continue;
    walked += 1;
    // A row of links that scrolls sideways may cut one off, as long as a part of it is seen.
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // The two ends of a slider lie on one another, and a label is part of what it names.
    const whole = element.closest('.range-slider, label, .card') ?? element;
    const isSeen = hit !== null && (whole.contains(hit) || hit.contains(element));
    if (!isSeen)
      hidden.push(`${element.outerHTML.slice(0, 90)} under ${hit?.outerHTML.slice(0, 60) ?? 'nothing'}`);
  }
  return { walked, hidden };
}
