import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCardTypefaces } from '../../../src/link-cards/card-typefaces.ts';
import { drawLine, measureLine, toSettable } from '../../../src/link-cards/type/text-style.ts';

const { display } = await openCardTypefaces('fraunces');
const style = { typeface: display, sizePx: 100, trackingEm: 0 };

describe('what can be set of a text', () => {
  it.each([
    ['Blue Dream', 'Blue Dream'],
    ['  Blue \n Dream ', 'Blue Dream'],
    ['🔥 Blue 🔥 Dream 🔥', 'Blue Dream'],
    ['Cafe\u0301', 'Café'],
    ['青い Blue', 'Blue'],
    ['🔥🔥🔥', ''],
    ['🔥 – 🔥', ''],
    ['שלום', ''],
    ['', ''],
  ])('%j is %j', (text, settable) => {
    expect(toSettable(text, display)).toBe(settable);
  });

  it('is a text of which nothing need be left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const settable = toSettable(text, display);
        expect(toSettable(settable, display)).toBe(settable);
        expect(() => drawLine(settable, style, { left: 0, baseline: 0, fill: '#000000' })).not.toThrow();
      }),
    );
  });
});

describe('a line', () => {
  it('is as wide as its size and its tracking make it', () => {
    const width = measureLine('Blue Dream', style);
    expect(width).toBeGreaterThan(300);
    expect(measureLine('Blue Dream', { ...style, sizePx: 50 })).toBeCloseTo(width / 2);
    expect(measureLine('Blue Dream', { ...style, trackingEm: 0.1 })).toBeCloseTo(width + 9 * 10);
    expect(measureLine('', style)).toBe(0);
  });

  it('is drawn as outlines in one colour, and needs no font', () => {
    const drawn = drawLine('Blue', style, { left: 20, baseline: 40, fill: '#1f2a1e' });
    expect(drawn).toMatch(
      /^<g fill="#1f2a1e" transform="translate\(20 40\) scale\(0\.05 -0\.05\)">(?:<path [^>]+>){4}<\/g>$/,
    );
    expect(drawn).not.toContain('Blue');
  });
});
