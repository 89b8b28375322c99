import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_KEPT, readShortlist, saveShortlist } from '#site/features/saved-list/saved-list-memory.ts';
import { addKept } from '#site/features/saved-list/saved-list-page.tsx';

const SLUGS = Array.from({ length: MAX_KEPT * 2 }, (_, index) => `p${index}`);

beforeEach(() => {
  let text: string | null = null;
  vi.stubGlobal('localStorage', {
    getItem: () => text,
    setItem: (_: string, next: string) => {
      text = next;
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('a list that is taken in', () => {
  it('stands behind what was marked before, each product once', () => {
    saveShortlist(['og-kush', 'blue-dream']);
    expect(addKept(['honey-drops', 'og-kush'])).toBe(0);
    expect(readShortlist()).toEqual(['og-kush', 'blue-dream', 'honey-drops']);
  });

  it('is taken in as far as there is room, and it is said how many products were not', () => {
    const lists = fc.tuple(fc.subarray(SLUGS, { maxLength: MAX_KEPT }), fc.subarray(SLUGS));
    fc.assert(
      fc.property(lists, ([marked, brought]) => {
        saveShortlist(marked);
        const leftCount = addKept(brought);
        const kept = readShortlist();
        expect(kept.slice(0, marked.length)).toEqual(marked);
        expect(brought.filter((slug) => !kept.includes(slug))).toHaveLength(leftCount);
        if (leftCount > 0) expect(kept).toHaveLength(MAX_KEPT);
      }),
    );
  });
});
