import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPreview } from '#cli/preview-server.ts';
import { toDirectories } from '#run/directories.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { printSite } from '../site/print-site.ts';
import { ROOT, TEST_DATA } from '../site/run-herbarium.ts';
import { useBrowser } from './open-page.ts';
import { serveJoin, startOtherHost } from './serve-join.ts';
import { createAdult } from './visitors.ts';

const openPage = useBrowser();

/** Opens the page to join on, of a store with an intake. */
async function openJoin({ language = '', javaScriptEnabled = true } = {}) {
  const { sandbox, siteUrl } = await serveJoin();
  const page = await openPage({ baseURL: siteUrl, javaScriptEnabled, ...createAdult(siteUrl) });
  await page.goto(`${language}/join/`);
  return { page, sandbox };
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const fault = (page: Page, name: string) => page.locator(`#join-${name}-fault`);
const send = (page: Page) => page.locator('.join [type="submit"]').click();
const isDone = (page: Page) => page.getByRole('heading', { name: 'Thank you' }).waitFor();

async function fillIn(page: Page, values: Record<string, string> = {}): Promise<void> {
  const whole = {
    firstName: 'Ines',
    lastName: 'Alder',
    birthday: '1991-03-14',
    phone: '(510) 555-0177',
    email: 'ines@example.com',
    licenceNumber: 'A7654321',
    licenceExpires: '2039-01-31',
    ...values,
  };
  for (const [name, value] of Object.entries(whole)) await field(page, name).fill(value);
  const adult = page.getByLabel('An adult-use customer');
  if ((await adult.count()) > 0) await adult.check();
}

describe('who joins', () => {
  it('is registered with the store, as they wrote', async () => {
    const { page, sandbox } = await openJoin();
    await fillIn(page, { street1: '1 Elm St', city: 'Oakland', state: 'ca', zipCode: '94607' });
    await page.getByLabel('Yes, please').check();
    await send(page);
    await isDone(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Thank you');
    await expect
      .poll(() => sandbox.customers().at(-1))
      .toMatchObject({
        first_name: 'Ines',
        phone: '5105550177',
        drivers_license: 'A7654321',
        opt_out: 'false',
        patient_type: 'ADULT',
        addresses: [{ type: 'address_of_record', state: 'CA', primary: true }],
      });
  });

  it('who is known already is thanked just the same', async () => {
    const { page, sandbox } = await openJoin();
    const before = sandbox.customers().length;
    await fillIn(page, { phone: '510 555 0101' });
    await send(page);
    await isDone(page);
    await expect
      .poll(() => sandbox.requests.lines.some((line) => line.endsWith('/detailcustomer')))
      .toBe(true);
    expect(sandbox.customers()).toHaveLength(before);
  });

  it('sees beside each field what is wrong with it, and is led to the first', async () => {
    const { page, sandbox } = await openJoin();
    await send(page);
    expect(await fault(page, 'firstName').innerText()).toBe('Please fill this in.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('firstName');
    await fillIn(page, { birthday: '2015-03-14', phone: '0105550177' });
    await send(page);
    expect(await fault(page, 'birthday').innerText()).toBe('You must be 21 or older.');
    expect(await field(page, 'phone').getAttribute('aria-describedby')).toBe('join-phone-fault');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('birthday');
    expect(await fault(page, 'firstName').count()).toBe(0);
    expect(await field(page, 'email').inputValue()).toBe('ines@example.com');
    expect(sandbox.requests.apiCalls).toBe(0);
  });

  it('loses nothing while the store’s system is not to be reached, and can send again', async () => {
    const { page, sandbox } = await openJoin();
    await page.route('**/intake/', (route) =>
      route.fulfill({ status: 503, json: { status: 'unavailable' } }),
    );
    await fillIn(page);
    await send(page);
    await page.getByRole('alert').getByText('Nothing has been lost').waitFor();
    expect(await field(page, 'phone').inputValue()).toBe('(510) 555-0177');
    expect(await page.getByLabel('An adult-use customer').isChecked()).toBe(true);
    await page.unroute('**/intake/');
    await send(page);
    await isDone(page);
    await expect.poll(() => sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines' });
  });

  it('who presses twice is sent once', async () => {
    const { page, sandbox } = await openJoin();
    await fillIn(page);
    const before = sandbox.customers().length;
    const posts: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await page.evaluate(() => {
      const form = document.querySelector('form.join');
      if (form instanceof HTMLFormElement) for (const _ of [1, 2, 3]) form.requestSubmit();
    });
    await isDone(page);
    await expect.poll(() => [posts.length, sandbox.customers().length]).toEqual([1, before + 1]);
  });

  it('in Spanish is told in Spanish', async () => {
    const { page } = await openJoin({ language: '/es' });
    await send(page);
    expect(await fault(page, 'phone').innerText()).toBe('Completa este campo.');
  });
});

describe('without JavaScript', () => {
  it('the form comes back with what is wrong and all that was typed, and then leads to the site', async () => {
    const { page, sandbox } = await openJoin({ javaScriptEnabled: false });
    await fillIn(page, { firstName: 'Ines "<b>', birthday: '2015-03-14', licenceExpires: '2020-01-01' });
    await send(page);
    await fault(page, 'birthday').waitFor();
    expect(await fault(page, 'licenceExpires').innerText()).toContain('This has expired.');
    expect(await field(page, 'firstName').inputValue()).toBe('Ines "<b>');
    expect(await field(page, 'email').inputValue()).toBe('ines@example.com');
    await field(page, 'birthday').fill('1991-03-14');
    await field(page, 'licenceExpires').fill('2039-01-31');
    await send(page);
    await isDone(page);
    expect(new URL(page.url()).pathname).toBe('/join/done/');
    await expect
      .poll(() => sandbox.customers().at(-1))
      .toMatchObject({ first_name: 'Ines "<b>', email: 'ines@example.com' });
  });
});

describe('a host that sends Referrer-Policy: no-referrer', () => {
  it.each([true, false])(
    'does not keep anybody from joining, with JavaScript: %j',
    async (javaScriptEnabled) => {
      const { page, sandbox } = await openJoin({ javaScriptEnabled });
      await page.route('**/join/', async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          headers: { ...response.headers(), 'referrer-policy': 'no-referrer' },
        });
      });
      await page.reload();
      const origins: (string | null)[] = [];
      page.on('request', async (request) => {
        if (request.method() === 'POST') origins.push(await request.headerValue('origin'));
      });
      await fillIn(page, { birthday: '1991-03-14' });
      await send(page);
      await isDone(page);
      await expect.poll(() => sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines' });
      expect(origins).toEqual([javaScriptEnabled ? new URL(page.url()).origin : 'null']);
    },
  );
});

describe('what somebody wrote', () => {
  it('is nowhere on the device, neither while it is written nor after', async () => {
    const { page } = await openJoin();
    const readDevice = () =>
      page.evaluate(async () =>
        JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          (await indexedDB.databases()).length,
          await caches.keys().catch(() => []),
          location.href,
          history.state,
        ]),
      );
    await fillIn(page, { firstName: 'Qmarker' });
    const whileWriting = await readDevice();
    await send(page);
    await isDone(page);
    expect(await readDevice()).toBe(whileWriting);
    expect(whileWriting).not.toMatch(/Qmarker|0177|A7654321/);
    expect(await page.content()).not.toMatch(/Qmarker|0177|A7654321/);
    await page.goto('/menu/');
    await page.goBack();
    await page.locator('.join').waitFor();
    expect(await field(page, 'firstName').inputValue()).toBe('');
  });
});

describe('an intake on a host of its own', () => {
  it.each([true, false])('takes the form, with JavaScript: %j', async (javaScriptEnabled) => {
    const host = await startOtherHost();
    const preview = await openPreview(0);
    preview.serve(await pressSite(host.intakeUrl));
    const siteUrl = preview.url;
    const sandbox = await host.open({ otherOrigins: [siteUrl] });
    const page = await openPage({ baseURL: siteUrl, javaScriptEnabled, ...createAdult(siteUrl) });
    const violations: string[] = [];
    page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
    await page.goto('/join/');
    await fillIn(page);
    await send(page);
    await isDone(page);
    await expect.poll(() => sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines', opt_out: null });
    expect(violations).toEqual([]);
    expect(page.url().startsWith(siteUrl)).toBe(true);
  });

  it('that sends nothing to others is all that the page may ask besides its own site', async () => {
    const host = await startOtherHost();
    const html = readFileSync(join(await pressSite(host.intakeUrl), 'join/index.html'), 'utf8');
    const policy = load(html)('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const directives = policy.split(';').map((directive) => directive.trim());
    const origin = new URL(host.intakeUrl).origin;
    expect(directives.filter((directive) => directive.includes(origin)).toSorted()).toEqual([
      `connect-src 'self' ${origin}`,
      `form-action 'self' ${origin}`,
    ]);
    expect(directives.filter((directive) => /^(?:connect-src|form-action)/.test(directive))).toHaveLength(2);
  });
});

/** A small store whose form goes to another host. @returns the site's directory */
async function pressSite(intakeUrl: string): Promise<string> {
  const out = join(TEST_DATA, 'join', 'site');
  const snapshot = createSnapshot();
  const compiled = await compilePages(toDirectories(ROOT, TEST_DATA, 'corner'));
  const store = {
    ...snapshot.store,
    join: { intakeUrl, shopperTypes: ['adult' as const], requiresLicence: true },
  };
  await printSite(compiled, { ...snapshot, store }, out);
  return out;
}
