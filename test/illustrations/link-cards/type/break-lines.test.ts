import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, fitLine } from '#illustrations/link-cards/type/break-lines.ts';

/** Every letter is as wide as the next. */
const measure = (line: string) => [...line].length;

const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), {
  minLength: 1,
  maxLength: 40,
});
const texts = words
  .map((each) => each.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && !text.includes('…'));
const widths = fc.integer({ min: 4, max: 60 });
const lineCounts = fc.integer({ min: 1, max: 5 });
const withoutSpaces = (text: string) => text.replaceAll(' ', '');

describe('a text broken into lines', () => {
  it('has no line wider than the box, and no more lines than it may have', () => {
    fc.assert(
      fc.property(texts, widths, lineCounts, (text, width, maxLines) => {
        const { lines } = breakLines(text, measure, width, maxLines);
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('loses no letter, or says by an ellipsis that it goes on', () => {
    fc.assert(
      fc.property(texts, widths, lineCounts, (text, width, maxLines) => {
        const { lines, isCut } = breakLines(text, measure, width, maxLines);
        const shown = withoutSpaces(lines.join(''));
        if (!isCut) expect(shown).toBe(withoutSpaces(text));
        else {
          expect(shown.endsWith('…')).toBe(true);
          expect(withoutSpaces(text).startsWith(shown.slice(0, -1))).toBe(true);
        }
      }),
    );
  });

  it('is whole wherever it has room', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(breakLines(text, measure, width, 2000).isCut).toBe(false);
      }),
    );
  });

  it.each([
    ['Blue Dream', 10, ['Blue Dream']],
    ['Blue Dream', 9, ['Blue', 'Dream']],
    // Filled from the top it would be "Sunday Morning Live" and "Resin".
    ['Sunday Morning Live Resin', 19, ['Sunday Morning', 'Live Resin']],
    ['Supercalifragilistic', 8, ['Supercal', 'ifragili', 'stic']],
    ['A Supercalifragilistic B', 12, ['A', 'Supercalifra', 'gilistic B']],
  ])('%j in %i letters a line', (text, width, lines) => {
    expect(breakLines(text, measure, width, 3)).toEqual({ lines, isCut: false });
  });

  it('ends neither with a blank nor with a comma before the ellipsis', () => {
    expect(breakLines('Blue Dream, Sativa', measure, 12, 1)).toEqual({ lines: ['Blue Dream…'], isCut: true });
  });
});

it('a text on one line is cut only where it is too wide', () => {
  expect(fitLine('Blue Dream', measure, 10)).toBe('Blue Dream');
  expect(fitLine('Blue Dream', measure, 9)).toBe('Blue Dre…');
});
