import { roundedBox } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { choosePill } from './pill-shapes.ts';

/** A blister card, a few of its wells empty. */
export function drawBlister(random: Random, { subtype }: { subtype: string }): Figure {
  const pill = choosePill(random, subtype);
  const [columns, rows] = random.pick<readonly [number, number]>([
    [2, 5],
    [2, 4],
    [3, 4],
  ]);
  const [pitchX, pitchY] = [96, 76];
  const [width, height] = [columns * pitchX + 20, rows * pitchY + 20];
  const gaps = random.whole(0, 2);
  const foil: Form = {
    outline: roundedBox(at(0, 0), width, height, 12),
    wash: 'paper',
    shade: { depth: 14, spacing: 5 },
    marks: Array.from({ length: rows - 1 }, (_, row) => ({
      line: [at(-width / 2, (row + 1 - rows / 2) * pitchY), at(width / 2, (row + 1 - rows / 2) * pitchY)],
      nib: 'hair',
    })),
  };
  const wells = Array.from({ length: columns * rows }, (_, index): Figure => {
    const to = at(
      ((index % columns) - (columns - 1) / 2) * pitchX,
      (Math.floor(index / columns) - (rows - 1) / 2) * pitchY,
    );
    const well: Form = {
      outline: roundedBox(at(0, 0), 82, 52, 26),
      edge: 'light',
      shade: { depth: 10, spacing: 4.5 },
    };
    const content =
      index < gaps
        ? [
            {
              outline: [at(-20, -8), at(-4, -3), at(14, -10), at(20, 6), at(0, 3), at(-14, 10)],
              wash: 'paper',
              shade: { depth: 20, spacing: 3.4 },
            } as const,
          ]
        : placeFigure(pill(74), { to: at(0, 0), turn: Math.PI / 2 });
    return placeFigure([well, ...content], { to });
  }).flat();
  return placeFigure([foil, ...wells], { to: at(0, 0), turn: random.between(-0.3, 0.3) });
}
