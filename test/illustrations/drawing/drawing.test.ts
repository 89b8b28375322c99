import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCutter, cutLine, encloses } from '#illustrations/drawing/clip.ts';
import { chooseComposition } from '#illustrations/drawing/composition.ts';
import { ellipse, roundedBox, simplify } from '#illustrations/drawing/curve.ts';
import { boundsOfFigure, type Form, fitFigure } from '#illustrations/drawing/form.ts';
import { visibleMarks } from '#illustrations/drawing/hide.ts';
import { CATEGORY_WASH } from '#illustrations/drawing/inks.ts';
import { PATH_UNITS, toPathText } from '#illustrations/drawing/path-text.ts';
import { at } from '#illustrations/drawing/point.ts';
import { createRandom } from '#illustrations/drawing/random.ts';
import { cutBlocks } from '#illustrations/drawing/wash-block.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';

const SQUARE = roundedBox(at(50, 50), 40, 40, 0);
const coordinate = fc.integer({ min: -20, max: 120 });

function lengthOf(lines: readonly (readonly { x: number; y: number }[])[]): number {
  return lines
    .flatMap((line) =>
      line.slice(1).map((b, i) => Math.hypot(b.x - (line[i]?.x ?? 0), b.y - (line[i]?.y ?? 0))),
    )
    .reduce((sum, length) => sum + length, 0);
}

describe('cutLine', () => {
  it('cuts a line where it crosses an outline', () => {
    const line = [at(0, 50), at(100, 50)];
    expect(cutLine(line, createCutter(SQUARE), 'inside')).toEqual([[at(30, 50), at(70, 50)]]);
    expect(cutLine(line, createCutter(SQUARE), 'outside')).toEqual([
      [at(0, 50), at(30, 50)],
      [at(70, 50), at(100, 50)],
    ]);
  });

  it('keeps a line whole that only begins on the outline', () => {
    expect(lengthOf(cutLine([at(70, 40), at(120, 40)], createCutter(SQUARE), 'outside'))).toBe(50);
  });

  it('loses nothing: what is inside and what is outside are the whole line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 6 }),
        (line) => {
          const cutter = createCutter(ellipse(at(50, 50), 33.3, 21.7));
          const parts = [...cutLine(line, cutter, 'inside'), ...cutLine(line, cutter, 'outside')];
          return Math.abs(lengthOf(parts) - lengthOf([line])) < 1e-6;
        },
      ),
    );
  });

  it('knows the middle of an outline from a place beside it', () => {
    const cutter = createCutter(SQUARE);
    expect([encloses(cutter, at(50, 50)), encloses(cutter, at(75, 50))]).toEqual([true, false]);
  });
});

describe('visibleMarks', () => {
  const back: Form = { outline: SQUARE };
  const front: Form = { outline: roundedBox(at(70, 50), 40, 60, 0), edge: 'none' };

  it('draws no line of a form behind another', () => {
    const lines = visibleMarks([back, front], createRandom('a')).map(({ line }) => line);
    expect(Math.max(...lines.flat().map(({ x }) => x))).toBeCloseTo(50);
    expect(lengthOf(lines)).toBeCloseTo(80);
  });

  it('draws what stands behind glass', () => {
    const lines = visibleMarks([back, { ...front, seeThrough: true }], createRandom('a')).map(
      ({ line }) => line,
    );
    expect(lengthOf(lines)).toBeCloseTo(160);
  });

  it('hatches the side away from the light', () => {
    const marks = visibleMarks([{ ...back, shade: { depth: 10 } }], createRandom('a'));
    const hatching = marks.filter(({ nib }) => nib === 'hair').flatMap(({ line }) => line);
    expect(hatching.length).toBeGreaterThan(8);
    expect(hatching.every(({ x, y }) => x > 52 || y > 52)).toBe(true);
  });
});

describe('cutBlocks', () => {
  it('prints a wash where no paper covers it', () => {
    const figure: Form[] = [
      { outline: SQUARE, wash: 'main' },
      { outline: roundedBox(at(50, 50), 16, 16, 0), wash: 'paper' },
    ];
    const [outlines = []] = cutBlocks(figure, 100, 100).values();
    expect(outlines).toHaveLength(2);
    expect([...cutBlocks(figure, 100, 100).keys()]).toEqual(['main']);
  });
});

describe('simplify', () => {
  it('keeps within its tolerance', () => {
    const line = Array.from({ length: 200 }, (_, index) => at(index, 20 * Math.sin(index / 15)));
    const short = simplify(line, 0.3);
    expect(short.length).toBeLessThan(60);
    const strays = line.map((point) =>
      Math.min(
        ...short.slice(1).map((b, index) => {
          const a = short[index] ?? b;
          const [dx, dy] = [b.x - a.x, b.y - a.y];
          const share = Math.min(
            1,
            Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy)),
          );
          return Math.hypot(point.x - a.x - dx * share, point.y - a.y - dy * share);
        }),
      ),
    );
    expect(Math.max(...strays)).toBeLessThanOrEqual(0.3 + 1e-9);
  });
});

describe('toPathText', () => {
  it('writes relative whole numbers that lead back to the points', () => {
    const text = toPathText(
      [
        [at(10, 20), at(12, 20), at(12, 17.4)],
        [at(0, 0), at(1, 1)],
      ],
      false,
    );
    expect(text).toBe('m50 100l10 0 0-13m-60-87l5 5');
    expect(PATH_UNITS).toBe(5);
  });

  it('writes a dot as a line just long enough to be drawn', () => {
    expect(toPathText([[at(2, 2), at(2, 2)]], false)).toBe('m10 10l1 0');
  });

  it('goes on from where a closed outline began', () => {
    const square = [at(0, 0), at(1, 0), at(1, 1)];
    expect(toPathText([square, [at(2, 0), at(3, 0), at(3, 1)]], true)).toBe('m0 0l5 0 0 5zm10 0l5 0 0 5z');
  });
});

describe('fitFigure', () => {
  it('fills its box in one direction and is centred in the other', () => {
    const box = { left: 100, top: 100, right: 500, bottom: 600 };
    const fitted = boundsOfFigure(fitFigure([{ outline: roundedBox(at(0, 0), 20, 10, 0) }], box));
    expect(fitted).toEqual({ left: 100, top: 250, right: 500, bottom: 450 });
  });
});

describe('chooseComposition', () => {
  const can = { words: ['SODA'], draw: () => [] };
  const cup = { words: ['TEA', 'HOT'], draw: () => [] };
  const heap = { words: ['SHAKE'], draw: () => [], isRare: true };

  it.each([
    ['SODA', can],
    ['SODAS AND TONICS', can],
    ['ICE-TEA', cup],
    ['SHAKE', heap],
  ])('takes the one that the subtype %s asks for', (subtype, composition) => {
    expect(chooseComposition([can, cup, heap], subtype, createRandom('a'))).toBe(composition);
  });

  it.each(['', 'SHOT', 'UNKNOWN'])('takes any but the rare ones for the subtype %j', (subtype) => {
    const chosen = Array.from({ length: 40 }, (_, index) =>
      chooseComposition([can, cup, heap], subtype, createRandom(`${index}`)),
    );
    expect(new Set(chosen)).toEqual(new Set([can, cup]));
  });
});

it('every category has a wash of its own', () => {
  const washes = CATEGORY_IDS.map((category) => CATEGORY_WASH[category]);
  expect(washes.every((wash) => /^#[0-9a-f]{6}$/.test(wash))).toBe(true);
  expect(new Set(washes).size).toBe(CATEGORY_IDS.length);
});
