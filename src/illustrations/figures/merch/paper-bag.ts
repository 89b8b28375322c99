import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';

/** A paper bag with its mouth folded over. */
export function drawPaperBag(random: Random): Figure {
  const [width, height] = [random.between(170, 200), random.between(250, 290)];
  const side: Form = {
    outline: [at(width, -height + 6), at(width + 46, -height - 18), at(width + 46, -22), at(width, 0)],
    wash: 'deep',
    shade: { depth: 60, spacing: 5 },
    marks: [{ line: [at(width + 20, -height - 4), at(width + 24, -110), at(width + 2, -4)], nib: 'thin' }],
  };
  const front: Form = {
    outline: [at(0, -height), at(width, -height + 6), at(width, 0), at(0, 0)],
    wash: 'main',
    shade: { depth: 30, spacing: 5.5 },
    marks: printLabel(120, 150, ({ x, y }) => at(width / 2 + x, -height * 0.42 + y), random),
  };
  const fold: Form = {
    outline: [
      at(-5, -height - 12),
      at(width + 50, -height - 30),
      at(width + 50, -height + 14),
      at(width + 4, -height + 40),
      at(-5, -height + 34),
    ],
    wash: 'main',
    shade: { depth: 20, spacing: 5 },
    marks: [{ line: [at(width + 2, -height - 18), at(width + 4, -height + 40)], nib: 'thin' }],
  };
  return [...placeFigure(drawShadow(80, random), { to: at(width + 40, -8) }), side, front, fold];
}
