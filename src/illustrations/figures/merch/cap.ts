import { ellipse, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';

/** A cap with a brim, a little from above. */
export function drawCap(random: Random): Figure {
  const crown: Form = {
    outline: smoothLine([
      at(-128, 40),
      at(-126, -20),
      at(-92, -92),
      at(-20, -124),
      at(60, -110),
      at(112, -60),
      at(128, 36),
      at(60, 54),
      at(-40, 58),
    ]),
    wash: 'main',
    shade: { depth: 60, spacing: 5.5 },
    marks: [
      { line: smoothLine([at(-20, -124), at(-70, -60), at(-84, 52)]), nib: 'plain' },
      { line: smoothLine([at(-20, -124), at(50, -60), at(70, 52)]), nib: 'plain' },
      ...drawEmblem(64, random).map(
        (line) => ({ line: line.map(({ x, y }) => at(x - 6, y - 24)), nib: 'plain' }) as const,
      ),
      { line: ellipse(at(-86, -46), 4, 5), nib: 'thin' },
      { line: ellipse(at(84, -40), 4, 5), nib: 'thin' },
    ],
  };
  const brim: Form = {
    outline: smoothLine([
      at(-126, 34),
      at(-60, 46),
      at(40, 48),
      at(126, 30),
      at(150, 74),
      at(110, 112),
      at(0, 126),
      at(-118, 112),
      at(-152, 76),
      at(-126, 34),
    ]).slice(0, -1),
    wash: 'deep',
    shade: { depth: 44, spacing: 5 },
    marks: [0.9, 0.78, 0.66].map((share) => ({
      line: smoothLine([
        at(-140 * share, 78),
        at(-100 * share, 60 + 46 * share),
        at(0, 54 + 66 * share),
        at(100 * share, 58 + 46 * share),
        at(138 * share, 74),
      ]),
      nib: 'thin',
    })),
  };
  const button: Form = { outline: ellipse(at(-20, -124), 11, 7), wash: 'deep', edge: 'light' };
  return placeFigure([button, crown, brim], {
    to: at(0, 0),
    turn: random.between(-0.12, 0.12),
    mirrored: random.chance(0.5),
  });
}
