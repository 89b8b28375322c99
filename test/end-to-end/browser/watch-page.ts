import type { Page } from 'playwright-core';

export interface PageWatch {
  /** Requests to other origins, refused content, errors and dialogs, in the order in which they came. */
  faults: string[];
  /** Addresses of all that was asked for, without their origin. */
  asked: string[];
  /** Addresses of the fonts that were loaded. */
  fonts: string[];
}

/**
 * Writes down what a page should not do, from now on.
 * @param origins the only ones it may ask
 */
export async function watchPage(page: Page, ...origins: string[]): Promise<PageWatch> {
  const watch: PageWatch = { faults: [], asked: [], fonts: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    watch.asked.push(url.pathname);
    if (!origins.includes(url.origin) && url.protocol !== 'data:') watch.faults.push(`asked ${url}`);
    if (request.resourceType() === 'font') watch.fonts.push(url.pathname);
  });
  page.on('pageerror', (error) => watch.faults.push(`threw ${error.message}`));
  page.on('dialog', (dialog) => {
    watch.faults.push(`opened ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('console', (message) => {
    const isMissingPage = message.text().includes('404') && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isMissingPage) {
      watch.faults.push(`said ${message.text()}`);
    }
  });
  await page.exposeFunction('reportViolation', (text: string) => watch.faults.push(`refused ${text}`));
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportViolation(event.violatedDirective + ' ' + event.blockedURI);
    });
  `);
  return watch;
}

/** Scrolls through the page, so that all that waits to be in view is loaded. */
export async function readWholePage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForLoadState('networkidle');
}
