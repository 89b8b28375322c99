import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assignSlugs } from '#menu/names/slug.ts';

const MAX_KEPT = 60;

/** A device as far as the shortlist knows it. */
interface Device {
  text: string | null;
  /** Whether it keeps what it is told to. */
  canSave: boolean;
  canRead: boolean;
}

function refuse(): never {
  throw new Error('The user has blocked storage.');
}

/** The shortlist of a visitor who has just come to a page, on a device. */
async function visit(facts: Partial<Device> = {}) {
  const device: Device = { text: null, canSave: true, canRead: true, ...facts };
  vi.stubGlobal('localStorage', {
    getItem: () => (device.canRead ? device.text : refuse()),
    setItem: (_: string, text: string) => {
      if (!device.canSave) refuse();
      device.text = text;
    },
  });
  vi.resetModules();
  return { device, ...(await import('#site/features/saved-list/saved-list-memory.ts')) };
}

afterEach(() => vi.unstubAllGlobals());

describe('a shortlist', () => {
  it('is empty where nothing was marked', async () => {
    const { readShortlist } = await visit();
    expect(readShortlist()).toEqual([]);
  });

  it('has what was marked, in the order in which it was, until the mark is taken away', async () => {
    const { device, toggleKept, readShortlist } = await visit();
    for (const slug of ['og-kush', 'blue-dream', 'honey-drops']) toggleKept(slug);
    expect(readShortlist()).toEqual(['og-kush', 'blue-dream', 'honey-drops']);
    toggleKept('blue-dream');
    expect(device.text).toBe('og-kush,honey-drops');
  });

  it('is there at the next visit', async () => {
    const { device, saveShortlist } = await visit();
    saveShortlist(['og-kush', 'blue-dream']);
    const { readShortlist } = await visit(device);
    expect(readShortlist()).toEqual(['og-kush', 'blue-dream']);
  });

  it('keeps each product once, and no more than sixty', async () => {
    const { device, saveShortlist, readShortlist } = await visit();
    const slugs = Array.from({ length: MAX_KEPT + 5 }, (_, index) => `p${index}`);
    saveShortlist(['p1', 'p1', 'p0', ...slugs]);
    expect(readShortlist()).toEqual(['p1', 'p0', ...slugs.slice(2, MAX_KEPT)]);
    expect(device.text?.split(',')).toHaveLength(MAX_KEPT);
  });

  it('says when it has no room for a product, and when it has', async () => {
    const { toggleKept, saveShortlist, readShortlist } = await visit();
    const slugs = Array.from({ length: MAX_KEPT - 1 }, (_, index) => `p${index}`);
    saveShortlist(slugs);
    expect(toggleKept('og-kush')).toBe(true);
    expect(toggleKept('blue-dream')).toBe(false);
    expect(toggleKept('og-kush')).toBe(true);
    expect(toggleKept('blue-dream')).toBe(true);
    expect(readShortlist()).toEqual([...slugs, 'blue-dream']);
  });

  it('can be cleared', async () => {
    const { device, saveShortlist, readShortlist } = await visit({ text: 'og-kush' });
    saveShortlist([]);
    expect([readShortlist(), device.text]).toEqual([[], '']);
  });
});

describe('a text', () => {
  it.each([
    ['', []],
    ['og-kush', ['og-kush']],
    ['og-kush,blue-dream,og-kush', ['og-kush', 'blue-dream']],
    ['og-kush,,blue-dream,', ['og-kush', 'blue-dream']],
    ['["og-kush"]', []],
    ['OG-Kush,og kush, og-kush,-og', []],
    ['../../etc,<b>,og-kush\n', []],
    ['constructor,__proto__', ['constructor']],
    [`${'a'.repeat(96)},${'b'.repeat(97)}`, ['a'.repeat(96)]],
  ])('%j holds %j', async (text, slugs) => {
    const { parseSlugs } = await visit();
    expect(parseSlugs(text)).toEqual(slugs);
  });

  it('of any kind on the device breaks nothing, and gives at most sixty distinct slugs', async () => {
    const { device, readShortlist, toggleKept } = await visit();
    const slugs = fc.array(fc.stringMatching(/^[a-z0-9-]{0,8}$/), { maxLength: 90, size: 'max' });
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      slugs.map((all) => all.join()),
    );
    fc.assert(
      fc.property(texts, (text) => {
        device.text = text;
        const kept = readShortlist();
        expect(kept.length).toBeLessThanOrEqual(MAX_KEPT);
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.every((slug) => /^[a-z0-9][a-z0-9-]*$/.test(slug))).toBe(true);
        toggleKept('blue-dream');
        expect(readShortlist()).toEqual(
          kept.includes('blue-dream')
            ? kept.filter((slug) => slug !== 'blue-dream')
            : [...kept, 'blue-dream'].slice(0, MAX_KEPT),
        );
      }),
    );
  });

  it('of the slugs of products holds them all, whatever the products are called', async () => {
    const { parseSlugs } = await visit();
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.stringMatching(/^\w{80,120}$/),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (names) => {
        const requests = names.flatMap((name, index) =>
          [0, 1, 2].map((copy) => ({
            key: `${index}-${copy}`,
            words: name,
            kind: 'cartridge',
            qualifier: 'cartridge',
          })),
        );
        const slugs = [...assignSlugs(requests).values()];
        expect(parseSlugs(slugs.join())).toEqual(slugs);
      }),
    );
  });
});

describe('a device', () => {
  it('that keeps nothing has the shortlist until the page is left', async () => {
    const { device, toggleKept, readShortlist } = await visit({ canSave: false, canRead: false });
    expect(readShortlist()).toEqual([]);
    toggleKept('og-kush');
    toggleKept('blue-dream');
    expect(readShortlist()).toEqual(['og-kush', 'blue-dream']);
    const next = await visit(device);
    expect(next.readShortlist()).toEqual([]);
  });

  it('that is full has what was kept before and what is marked now', async () => {
    const { toggleKept, readShortlist } = await visit({ text: 'og-kush', canSave: false });
    toggleKept('blue-dream');
    expect(readShortlist()).toEqual(['og-kush', 'blue-dream']);
  });

  it('that has room again keeps what is marked then, and all before it', async () => {
    const { device, toggleKept, readShortlist } = await visit({ text: 'og-kush', canSave: false });
    toggleKept('blue-dream');
    device.canSave = true;
    toggleKept('honey-drops');
    expect(readShortlist()).toEqual(['og-kush', 'blue-dream', 'honey-drops']);
    expect(device.text).toBe('og-kush,blue-dream,honey-drops');
  });
});
