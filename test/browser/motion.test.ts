import { describe, expect, it } from 'vitest';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

describe('for those who ask for less motion', () => {
  it('nothing moves by itself and pages change at once', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    await page.goto('/menu/extract/');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(
            ({ transitionDuration, animationName }) =>
              transitionDuration !== '0s' || animationName !== 'none',
          ).length,
    );
    expect(moving).toBe(0);
    expect(await page.evaluate(readsViewTransition)).toBe(false);
  });

  it('is told from those who do not', async () => {
    const page = await openPage({ reducedMotion: 'no-preference' });
    await page.goto('/menu/extract/');
    expect(await page.evaluate(readsViewTransition)).toBe(true);
  });
});

/** Whether the page’s styles let one page grow into the next; runs in the page. */
function readsViewTransition(): boolean {
  const isOn = (rules: CSSRuleList): boolean[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSMediaRule)
        return matchMedia(rule.media.mediaText).matches ? isOn(rule.cssRules) : [];
      return /^@view-transition/.test(rule.cssText) ? [rule.cssText.includes('auto')] : [];
    });
  return [...document.styleSheets].flatMap((sheet) => isOn(sheet.cssRules)).at(-1) ?? false;
}
