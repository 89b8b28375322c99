import { roundedBox } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { stone } from '../parts/scatter.ts';

/** A bar in its wrapper, opened at the top, with a corner broken off. */
export function drawBar(random: Random): Figure {
  const [columns, rows] = random.pick<readonly [number, number]>([
    [3, 5],
    [2, 5],
    [4, 6],
  ]);
  const size = 168 / columns + 14;
  const [width, height] = [columns * size, rows * size];
  const slab: Form = {
    outline: [
      at(-7, -7),
      at(width * 0.55, -7),
      at(width * 0.62, size * 0.3),
      at(width * 0.82, size * 0.2),
      at(width * 0.86, size * 0.85),
      at(width + 7, size * 0.95),
      at(width + 7, height + 7),
      at(-7, height + 7),
    ],
    wash: 'deep',
    shade: { depth: 9, spacing: 4 },
  };
  const pieces = Array.from({ length: columns * rows }, (_, index): Form[] => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    if (row === 0 && column >= columns - Math.ceil(columns / 3)) return [];
    const center = at((column + 0.5) * size, (row + 0.5) * size);
    const outer = roundedBox(center, size - 6, size - 6, 3);
    const inner = roundedBox(center, size * 0.64, size * 0.64, 2);
    return [
      { outline: outer, wash: 'deep', edge: 'light', shade: { depth: size * 0.17, spacing: 4 } },
      { outline: inner, wash: 'deep', edge: 'light' },
    ];
  }).flat();
  const fold = height * random.between(0.5, 0.62);
  const torn = Array.from({ length: 9 }, (_, index) =>
    at(-14 + ((width + 28) * index) / 8, fold + (index % 2 === 0 ? 7 : -6) + random.between(-4, 4)),
  );
  const wrapper: Form = {
    outline: [...torn, at(width + 14, height + 16), at(-14, height + 16)],
    wash: 'main',
    shade: { depth: 26, spacing: 5 },
    marks: printLabel(
      width * 0.8,
      (height - fold) * 0.8,
      ({ x, y }) => at(width / 2 + x, (fold + height) / 2 + 8 + y),
      random,
    ),
  };
  const crumb: Form[] = [-0.1, 0.12].map((x) => ({
    outline: stone(9, 5, random).map((p) => at(p.x + width * (0.9 + x), p.y - 6 + x * 60)),
    wash: 'deep',
    edge: 'light',
    shade: { depth: 8, spacing: 4 },
  }));
  return placeFigure([slab, ...pieces, wrapper, ...crumb], {
    to: at(0, 0),
    turn: random.between(-0.24, 0.24),
  });
}
