import { arc, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';
import { stitch } from './thread.ts';

/** A T-shirt laid flat, with a maker's mark. */
export function drawTee(random: Random): Figure {
  const neck = [at(-46, -150), at(-30, -128), at(0, -118), at(30, -128), at(46, -150)];
  const tee: Form = {
    outline: [
      ...smoothLine(neck),
      at(92, -134),
      at(178, -64),
      at(132, -8),
      at(100, -34),
      at(100, 60),
      at(104, 172),
      at(0, 178),
      at(-104, 172),
      at(-100, 60),
      at(-100, -34),
      at(-132, -8),
      at(-178, -64),
      at(-92, -134),
    ],
    wash: 'main',
    shade: { depth: 38, spacing: 5.5 },
    marks: [
      { line: smoothLine(neck.map(({ x, y }) => at(x * 1.16, y + 10))), nib: 'thin' },
      { line: smoothLine([at(-92, -134), at(-104, -80), at(-100, -34)]), nib: 'thin' },
      { line: smoothLine([at(92, -134), at(104, -80), at(100, -34)]), nib: 'thin' },
      ...(stitch(at(-100, 160), at(100, 160)) ?? []),
      { line: smoothLine([at(-96, 130), at(-60, 96), at(-52, 50)]), nib: 'hair' },
      { line: smoothLine([at(96, 120), at(64, 60), at(70, 20)]), nib: 'hair' },
      ...drawEmblem(86, random).map(
        (line) => ({ line: line.map(({ x, y }) => at(x, y - 32)), nib: 'plain' }) as const,
      ),
    ],
  };
  const back: Form = {
    outline: [...arc(at(0, -150), 46, 12, Math.PI, 2 * Math.PI), ...smoothLine(neck).toReversed()],
    wash: 'deep',
    shade: { depth: 20, spacing: 4 },
  };
  return placeFigure([tee, back], { to: at(0, 0), turn: random.between(-0.08, 0.08) });
}
