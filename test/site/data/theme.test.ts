import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, formatHexColour, parseHexColour } from '#settings/contrast.ts';
import { parseStore } from '#settings/load-store.ts';
import { toCspHash, toThemeCss } from '#site/data/theme.ts';
import { store } from '../../stores/corner-store.ts';

const { look } = parseStore(store, '');
const DARK_PAPER = parseHexColour('#14180f') ?? [0, 0, 0];

describe('a store’s look', () => {
  it('that is the default adds nothing to the stylesheet', () => {
    expect(toThemeCss(look)).toBe('');
  });

  it.each([
    [{ paper: '#ffffff' }, ':root:root{--paper-light:#ffffff}'],
    [{ type: 'sans' as const }, ':root:root{--display:var(--text)}'],
    [{ cornerPx: 8 }, ':root:root{--corner:8px}'],
    [{ accent: '#0000ff' }, /^:root:root\{--accent-light:#0000ff;--accent-dark:#[0-9a-f]{6}\}$/],
    [{ paper: '#ffffff', cornerPx: 2 }, ':root:root{--paper-light:#ffffff;--corner:2px}'],
  ])('that changes %j declares that alone', (change, css) => {
    const text = toThemeCss({ ...look, ...change });
    if (typeof css === 'string') expect(text).toBe(css);
    else expect(text).toMatch(css);
  });

  it('has an accent that can be read on the dark pages too, whatever it is', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (colour) => {
        const css = toThemeCss({ ...look, accent: formatHexColour(colour) });
        const [, dark = ''] = /--accent-dark:(#[0-9a-f]{6})/.exec(css) ?? [];
        expect(contrastRatio(parseHexColour(dark) ?? DARK_PAPER, DARK_PAPER)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

it('a page’s policy allows a style by the hash of its text', () => {
  const css = ':root:root{--corner:8px}';
  expect(toCspHash(css)).toBe(`sha256-${createHash('sha256').update(css).digest('base64')}`);
});
