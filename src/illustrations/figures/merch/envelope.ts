import { ellipse } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';

/** A sealed envelope from behind. */
export function drawEnvelope(random: Random): Figure {
  const [width, height] = [310, 206];
  const body: Form = {
    outline: [
      at(-width / 2, -height / 2),
      at(width / 2, -height / 2),
      at(width / 2, height / 2),
      at(-width / 2, height / 2),
    ],
    wash: 'paper',
    shade: { depth: 24, spacing: 5.5 },
  };
  const flap: Form = {
    outline: [at(-width / 2, -height / 2), at(width / 2, -height / 2), at(8, 22), at(-8, 22)],
    wash: 'main',
    shade: { depth: 30, spacing: 5.5 },
  };
  const seal: Form = {
    outline: ellipse(at(0, 16), 27, 26),
    wash: 'accent',
    shade: { depth: 24, spacing: 4 },
    marks: drawEmblem(30, random).map((line) => ({
      line: line.map(({ x, y }) => at(x, y + 16)),
      nib: 'plain',
    })),
  };
  const folds: Form = {
    ...body,
    marks: [
      { line: [at(-width / 2, height / 2), at(-34, -2)], nib: 'plain' },
      { line: [at(width / 2, height / 2), at(34, -2)], nib: 'plain' },
    ],
  };
  return placeFigure([folds, flap, seal], { to: at(0, 0), turn: random.between(-0.16, 0.16) });
}
