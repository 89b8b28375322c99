import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCardTypefaces } from '#illustrations/link-cards/card-typefaces.ts';
import { renderShape } from '#illustrations/link-cards/pixels/render.ts';
import { drawLine, measureLine, toSettable } from '#illustrations/link-cards/type/text-style.ts';

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
        expect(() => drawLine(settable, style, { left: 0, baseline: 0, color: '#000000' })).not.toThrow();
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

  it('is drawn as outlines in one color, and needs no font', () => {
    const drawn = drawLine('Blue', style, { left: 20, baseline: 40, color: '#1f2a1e' });
    expect(drawn).toEqual([expect.objectContaining({ color: '#1f2a1e' })]);
    expect(drawn[0]?.elements).toMatch(
      /^<g transform="translate\(-?\d+ \d+\) scale\(0\.05 -0\.05\)">(?:<path [^>]+>){4}<\/g>$/,
    );
    expect(drawn[0]?.elements).not.toContain('Blue');
  });

  it('without ink is no shape', () => {
    expect(drawLine('', style, { left: 20, baseline: 40, color: '#1f2a1e' })).toEqual([]);
  });

  it('is the same shape wherever it is, on a whole pixel', () => {
    const [at40] = drawLine('Blue', style, { left: 20, baseline: 40.4, color: '#1f2a1e' });
    const [at90] = drawLine('Blue', style, { left: 20, baseline: 89.6, color: '#1f2a1e' });
    expect(at90).toEqual({ ...at40, box: { ...at40?.box, top: (at40?.box.top ?? 0) + 50 } });
    expect(Object.values(at40?.box ?? {}).every(Number.isInteger)).toBe(true);
  });

  it.each(['Blue', 'Ågypt', 'jÁQ', 'fÑ—,', 'ŁĐŐ'])(
    '%s has all its ink inside a box without room to spare',
    async (text) => {
      const [shape] = drawLine(text, style, { left: 0, baseline: 0, color: '#000000' });
      if (!shape) throw new Error('The line has no ink.');
      const { elements, box } = shape;
      const roomy = {
        ...shape,
        elements: `<g transform="translate(9 9)">${elements}</g>`,
        box: { ...box, width: box.width + 18, height: box.height + 18 },
      };
      const { data } = await renderShape(shape);
      expect(countInk((await renderShape(roomy)).data)).toBe(countInk(data));
      const edgeBytes = 2 * box.width;
      expect(countInk(data.subarray(0, edgeBytes))).toBeGreaterThan(0);
      expect(countInk(data.subarray(-edgeBytes))).toBeGreaterThan(0);
    },
  );
});

function countInk(coverage: Uint8Array): number {
  return coverage.reduce((sum, share) => sum + share, 0);
}
