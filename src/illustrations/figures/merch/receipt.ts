import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';

/** A till roll's slip with its torn edge. */
export function drawReceipt(random: Random): Figure {
  const [width, height] = [156, 330];
  const torn = Array.from({ length: 14 }, (_, index) =>
    at(width / 2 - (width * index) / 13, height + (index % 2 === 0 ? 0 : 9)),
  );
  const rows = Array.from({ length: 8 }, (_, row) => {
    const y = 120 + row * 21;
    return [
      { line: [at(-58, y), at(-58 + random.between(36, 70), y)], nib: 'thin' } as const,
      { line: [at(40, y), at(58, y)], nib: 'thin' } as const,
    ];
  }).flat();
  const slip: Form = {
    outline: [
      ...smoothLine([at(-width / 2, 0), at(0, -7), at(width / 2, 0)]),
      at(width / 2, height),
      ...torn.slice(1, -1),
      at(-width / 2, height),
    ],
    wash: 'main',
    shade: { depth: 16, spacing: 5.5 },
    marks: [
      ...drawEmblem(60, random).map(
        (line) => ({ line: line.map(({ x, y }) => at(x, y + 58)), nib: 'plain' }) as const,
      ),
      ...rows,
      { line: [at(-58, 290), at(58, 290)], nib: 'full' },
    ],
  };
  return placeFigure([slip], { to: at(0, 0), turn: random.between(-0.14, 0.14) });
}
