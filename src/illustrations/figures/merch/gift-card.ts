import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem, drawWords } from '../parts/label.ts';

/** A card, alone or half out of its sleeve. */
export function drawCard(random: Random): Figure {
  const card: Form = {
    outline: roundedBox(at(0, 0), 290, 182, 14),
    wash: 'main',
    shade: { depth: 20, spacing: 5.5 },
    marks: [
      ...drawEmblem(92, random).map(
        (line) => ({ line: line.map(({ x, y }) => at(x, y - 8)), nib: 'plain' }) as const,
      ),
      { line: roundedBox(at(0, 0), 262, 154, 8), nib: 'thin' },
      ...drawWords(90, 1, 8, random).map(
        (line) => ({ line: line.map(({ x, y }) => at(x, y + 58)), nib: 'full' }) as const,
      ),
    ],
  };
  const sleeve: Form = {
    outline: [
      at(-160, -30),
      ...smoothLine([at(-48, -30), at(-34, -4), at(0, 8), at(34, -4), at(48, -30)]),
      at(160, -30),
      at(160, 150),
      at(-160, 150),
    ],
    wash: 'paper',
    shade: { depth: 26, spacing: 5.5 },
    marks: [{ line: [at(-160, 150), at(-30, 50), at(30, 50), at(160, 150)], nib: 'thin' }],
  };
  const turn = random.between(-0.2, 0.2);
  if (random.chance(0.4)) return placeFigure([card], { to: at(0, 0), turn: turn * 1.6 });
  return [
    ...placeFigure([card], { to: at(random.between(-10, 10), -66), turn: turn + 0.06 }),
    ...placeFigure([sleeve], { to: at(0, 0), turn: turn * 0.4 }),
  ];
}
