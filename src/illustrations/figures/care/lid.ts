import type { Figure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** A screw lid from above, its foot at the origin. */
export function drawLid(radius: number, height: number, random: Random): Figure {
  const lid: Turned = { profile: [at(radius, -height), at(radius, 0)], tilt: 0.34 };
  const emblem = drawEmblem(radius * 0.8, random).map((line) =>
    line.map(({ x, y }) => at(x, y * 0.36 - height)),
  );
  return [
    {
      outline: turnedOutline(lid),
      wash: 'paper',
      shade: { depth: radius * 0.4, spacing: 4.5 },
      marks: [{ line: ring(lid, -height * 0.3), nib: 'thin' }],
    },
    {
      outline: face(radius, -height, 0.34),
      wash: 'paper',
      marks: [
        { line: face(radius * 0.88, -height, 0.34), nib: 'thin' },
        ...emblem.map((line) => ({ line, nib: 'plain' }) as const),
      ],
    },
  ];
}
