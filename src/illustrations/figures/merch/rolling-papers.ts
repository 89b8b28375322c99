import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';

/** A booklet of rolling papers, open, with a leaf taken out. */
export function drawPapers(random: Random): Figure {
  const [width, height] = [300, 96];
  const leaf = (lift: number): Form => ({
    outline: [
      at(-width / 2 + 12, -height + 22),
      at(-width / 2 + 18, -height - lift),
      at(width / 2 - 8, -height - lift - 10),
      at(width / 2 - 12, -height + 22),
    ],
    wash: 'paper',
    edge: 'light',
    shade: { depth: 14, spacing: 5 },
    marks: [
      { line: [at(-width / 2 + 18, -height - lift + 9), at(width / 2 - 8, -height - lift)], nib: 'thin' },
    ],
  });
  const booklet: Form = {
    outline: [at(-width / 2, -height + 14), at(width / 2, -height + 14), at(width / 2, 0), at(-width / 2, 0)],
    wash: 'main',
    shade: { depth: 24, spacing: 5 },
    marks: printLabel(130, 74, ({ x, y }) => at(x, y - 42), random),
  };
  const cover: Form = {
    outline: [
      at(-width / 2, -height + 14),
      at(-width / 2 + 26, -height - 84),
      at(width / 2 + 14, -height - 94),
      at(width / 2, -height + 14),
    ],
    wash: 'deep',
    shade: { depth: 26, spacing: 5 },
  };
  const loose = placeFigure(
    [
      {
        outline: smoothLine([at(-120, 0), at(0, -14), at(120, 4), at(124, 46), at(0, 34), at(-116, 50)]),
        wash: 'paper',
        shade: { depth: 14, spacing: 5 },
        marks: [{ line: smoothLine([at(-118, 10), at(0, -4), at(121, 13)]), nib: 'thin' }],
      },
    ],
    { to: at(random.between(-20, 30), 52), turn: random.between(-0.1, 0.14) },
  );
  return placeFigure([cover, leaf(52), leaf(34), leaf(18), booklet, ...loose], {
    to: at(0, 0),
    turn: random.between(-0.16, 0.16),
  });
}
