import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { AGE_KEY } from '#site/features/age-gate/age-answer.ts';
import { findViolations } from './axe.ts';
import { FORBID_STORAGE } from './forbid-storage.ts';
import { useBrowser } from './open-page.ts';
import { MAIN_KINDS, visit } from './page-kinds.ts';
import { createAdult, NEWCOMER } from './visitors.ts';
import { watchPage } from './watch-page.ts';

const openPage = useBrowser();

const SHELF = '/menu/plant/';
const DAY_MS = 86_400_000;

/** There the browser sets the colours, and axe reads those of the page. */
const FORCED_COLOUR_RULES = ['color-contrast'];

const getGate = (page: Page) => page.getByRole('dialog');
const QUESTIONS = { en: 'Are you 21 or over?', es: '¿Tienes 21 años o más?' };
const getQuestion = (page: Page, name = QUESTIONS.en) => page.getByRole('dialog', { name });
const getRefusal = (page: Page) => page.getByRole('dialog', { name: 'Then we may not show you this menu.' });
const getNotice = (page: Page) => page.getByText('Only for adults of 21 and over.');
const answer = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const readFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function openShelf(visitor: BrowserContextOptions = NEWCOMER): Promise<Page> {
  const page = await openPage(visitor);
  await page.goto(SHELF);
  return page;
}

/** A page whose script has run to its end. */
async function openGate(visitor: BrowserContextOptions = NEWCOMER): Promise<Page> {
  const page = await openShelf(visitor);
  await getQuestion(page).waitFor();
  return page;
}

describe('a visitor who comes for the first time', () => {
  it.each(MAIN_KINDS)('is asked on the page of %s, over all that stands there', async (_, path) => {
    const question = path.startsWith('/es/') ? QUESTIONS.es : QUESTIONS.en;
    const page = await openPage(NEWCOMER);
    await page.goto(path);
    await getQuestion(page, question).waitFor();
    expect(await readFocus(page)).toBe(question);
    expect(await page.locator('main h1').isVisible()).toBe(true);
    expect(await page.locator('main').evaluate(isReachable)).toBe(false);
  });

  it('goes on to the page’s heading by saying yes, and the page stays where it was', async () => {
    const page = await openGate();
    await answer(page, 'I am 21 or over');
    expect(await getGate(page).count()).toBe(0);
    expect(await getNotice(page).isVisible()).toBe(false);
    expect(await readFocus(page)).toBe(await page.locator('main h1').innerText());
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.locator('.card a').first().click();
    await page.waitForURL('**/products/**');
  });

  it('is refused politely by saying no, and may come back to the question', async () => {
    const page = await openGate();
    await answer(page, 'I am not');
    await getRefusal(page).waitFor();
    expect(await page.locator('main').evaluate(isReachable)).toBe(false);
    await answer(page, 'Back to the question');
    await getQuestion(page).waitFor();
    expect(await readFocus(page)).toBe(QUESTIONS.en);
  });

  it('leaves nothing on the device before an answer, nor by a no', async () => {
    const page = await openGate();
    await answer(page, 'I am not');
    await getRefusal(page).waitFor();
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
  });

  it('is asked without a fault', async () => {
    const page = await openPage(NEWCOMER);
    const { faults } = await watchPage(page, inject('siteUrl'));
    await page.goto(SHELF);
    await answer(page, 'I am 21 or over');
    expect(faults).toEqual([]);
  });
});

describe('the keyboard at the question', () => {
  it('goes round its buttons only, and one sees where it is', async () => {
    const page = await openGate();
    for (const name of ['I am 21 or over', 'I am not']) {
      await page.keyboard.press('Tab');
      expect(await readFocus(page)).toBe(name);
      expect(await page.evaluate(hasOutline)).toBe(true);
    }
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(isInPage)).toBe(false);
    }
  });

  it('says yes with Enter', async () => {
    const page = await openGate();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await getGate(page).count()).toBe(0);
    expect(await readFocus(page)).toBe(await page.locator('main h1').innerText());
  });

  it('leaves with Escape, however often it is pressed, and comes back with Enter', async () => {
    const page = await openGate();
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('Escape');
      await getRefusal(page).waitFor();
      await expect.poll(() => readFocus(page)).toBe('Then we may not show you this menu.');
    }
    await page.keyboard.press('Tab');
    expect(await readFocus(page)).toBe('Back to the question');
    await page.keyboard.press('Enter');
    await getQuestion(page).waitFor();
  });
});

describe('a visitor who has answered', () => {
  it('is not asked again on the next page, nor when it is loaded anew', async () => {
    const page = await openGate();
    await answer(page, 'I am 21 or over');
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    expect(await getGate(page).count()).toBe(0);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await getGate(page).count()).toBe(0);
    expect(await getNotice(page).isVisible()).toBe(false);
  });

  it('is known before anything is painted, so that nothing flashes or moves', async () => {
    const page = await openPage();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(SHELF);
    expect(await page.locator('html').getAttribute('data-age')).toBe('known');
    expect(await getNotice(page).isVisible()).toBe(false);
  });

  it('is asked again when the answer is over', async () => {
    const monthAgo = new Date(Date.now() - 30 * DAY_MS - 1000);
    await openGate(createAdult(inject('siteUrl'), monthAgo));
  });

  it('is asked again where the memory is none of the site’s own', async () => {
    const origin = inject('siteUrl');
    const localStorage = [{ name: AGE_KEY, value: '{"answer":"adult-use","expiresAt":"9999-01-01"}' }];
    await openGate({ storageState: { cookies: [], origins: [{ origin, localStorage }] } });
  });

  it('whose device keeps nothing is asked on each page, and let in on each', async () => {
    const page = await openPage(NEWCOMER);
    await page.addInitScript(FORBID_STORAGE);
    for (const path of [SHELF, '/']) {
      await page.goto(path);
      await getQuestion(page).waitFor();
      await answer(page, 'I am 21 or over');
      expect(await getGate(page).count()).toBe(0);
      expect(await getNotice(page).isVisible()).toBe(false);
    }
  });
});

describe('where the question cannot be asked', () => {
  it('because JavaScript is off, a notice says whom the menu is for, and the page can be read', async () => {
    const page = await openShelf({ ...NEWCOMER, javaScriptEnabled: false });
    expect(await getNotice(page).isVisible()).toBe(true);
    expect(await getGate(page).count()).toBe(0);
    expect(await page.locator('.card-prices').first().isVisible()).toBe(true);
  });

  it('because its script did not come, the same', async () => {
    const page = await openPage(NEWCOMER);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(SHELF);
    expect(await getNotice(page).isVisible()).toBe(true);
    expect(await getGate(page).count()).toBe(0);
    expect(await page.locator('main').evaluate(isReachable)).toBe(true);
  });

  it('because it is printed, neither is on the paper', async () => {
    const page = await openGate();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.age-gate').isVisible()).toBe(false);
    expect(await getNotice(page).isVisible()).toBe(false);
  });
});

describe('the question', () => {
  it.each([
    ['light', { colorScheme: 'light' }, []],
    ['dark', { colorScheme: 'dark' }, []],
    ['in forced colours', { forcedColors: 'active' }, FORCED_COLOUR_RULES],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }, []],
  ] as const)('is without a fault that axe finds, as is the refusal: %s', async (_, look, rules) => {
    const page = await openPage({ ...NEWCOMER, ...look });
    await visit(page, SHELF);
    await getQuestion(page).waitFor();
    expect(await findFaults(page, rules)).toEqual([]);
    await answer(page, 'I am not');
    await getRefusal(page).waitFor();
    expect(await findFaults(page, rules)).toEqual([]);
  });

  it('stands whole on a screen of 320 pixels with letters twice as large', async () => {
    const page = await openGate({ ...NEWCOMER, viewport: { width: 320, height: 480 } });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const gate = page.locator('.age-gate');
    expect(await gate.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    const button = page.getByRole('button', { name: 'I am not', exact: true });
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 320).toBe(true);
    await button.click();
    await getRefusal(page).waitFor();
  });
});

async function findFaults(page: Page, unjudged: readonly string[]): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const violations = await findViolations(page, (axe) => axe.withTags(tags).disableRules([...unjudged]));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Whether a click can land on an element; runs in the page. */
function isReachable(element: Element): boolean {
  const { left, top, width } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, Math.max(top, 0) + 10);
  return hit !== null && element.contains(hit);
}

/** Whether the focus is on something of the page that is not the question; runs in the page. */
function isInPage(): boolean {
  const element = document.activeElement;
  return element !== null && element !== document.body && element.closest('dialog') === null;
}

/** Whether one sees what has the focus; runs in the page. */
function hasOutline(): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
  return outlineStyle !== 'none' && outlineWidth !== '0px';
}
