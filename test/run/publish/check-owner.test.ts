import { describe, expect, it } from 'vitest';
import { checkOwner } from '#run/publish/check-owner.ts';

const CORNER = { name: 'Corner', url: 'https://corner.example', licenceNumber: 'C10-1' };
const settings = { url: CORNER.url, licenceNumber: CORNER.licenceNumber };

const toText = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content));

/** A place with a menu, and other files of its site. */
const createLive = (menu: unknown, others: Readonly<Record<string, unknown>> = {}) => ({
  place: '/srv/menu',
  readLive: async (file: string) => toText(file === 'menu.json' ? menu : (others[file] ?? '')),
});

const toSitemap = (url: string) => `<?xml version="1.0"?><urlset><url><loc>${url}/</loc></url></urlset>`;

describe('the menu of a real store', () => {
  it.each([
    ['a demo', { settings, isDemo: true }, 'a demo'],
    [
      'another store',
      { settings: { url: 'https://other.example', licenceNumber: 'C10-2' }, isDemo: false },
      'another store',
    ],
  ])('is not replaced by %s', async (_, replacing, words) => {
    await expect(checkOwner(createLive({ store: CORNER }), replacing)).rejects.toMatchObject({
      code: 'OUT_OF_ANOTHER_STORE',
      message: `The menu of Corner (https://corner.example) is in /srv/menu, and ${words} would replace it.`,
    });
  });

  it.each([
    ['at another address', { url: 'https://new.example', licenceNumber: 'C10-1' }],
    ['with another licence', { url: 'https://corner.example', licenceNumber: 'C10-9' }],
    ['as it was', settings],
  ])('is replaced by its own, %s', async (_, own) => {
    await expect(
      checkOwner(createLive({ store: CORNER }), { settings: own, isDemo: false }),
    ).resolves.toBeUndefined();
  });
});

describe('whatever replaces it,', () => {
  it('the menu of a demo may be replaced', async () => {
    const live = createLive({ isDemo: true, store: CORNER });
    await expect(checkOwner(live, { settings, isDemo: true })).resolves.toBeUndefined();
  });

  it('an empty place may be filled', async () => {
    await expect(checkOwner(createLive(''), { settings, isDemo: true })).resolves.toBeUndefined();
  });
});

describe('a menu that cannot be read', () => {
  const DAMAGED = ['{"store":', { store: {} }, { store: { name: 'Corner' } }, '[]', 'null'];

  it.each(DAMAGED)('%j is replaced by its own store, which the site’s map names', async (menu) => {
    const live = createLive(menu, { 'sitemap.xml': toSitemap(CORNER.url) });
    await expect(checkOwner(live, { settings, isDemo: false })).resolves.toBeUndefined();
    await expect(checkOwner(live, { settings, isDemo: true })).rejects.toMatchObject({
      code: 'OUT_OF_ANOTHER_STORE',
    });
  });

  it.each(DAMAGED)('%j is not replaced by another store, or where nobody says whose it is', async (menu) => {
    const map = { 'sitemap.xml': toSitemap('https://other.example') };
    for (const live of [createLive(menu, map), createLive(menu)]) {
      await expect(checkOwner(live, { settings, isDemo: false })).rejects.toMatchObject({
        code: 'OUT_OF_ANOTHER_STORE',
        message: expect.stringContaining('cannot be read'),
        hint: expect.stringContaining('menu.json'),
      });
    }
  });

  it('of a demo is replaced by a demo', async () => {
    const live = createLive('{', { 'health.json': { isDemo: true } });
    await expect(checkOwner(live, { settings, isDemo: true })).resolves.toBeUndefined();
  });
});
