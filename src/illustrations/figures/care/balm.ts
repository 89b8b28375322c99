import { smoothOutline } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawLid } from './lid.ts';

/** A shallow tin of balm with the lid half off. */
export function drawBalm(random: Random): Figure {
  const radius = random.between(126, 142);
  const tin: Turned = { profile: [at(radius, -42), at(radius, 0)], tilt: 0.36 };
  const thumb = smoothOutline([at(-40, -4), at(10, -26), at(54, -12), at(40, 16), at(-14, 24)]);
  const isStanding = random.chance(0.5);
  const lid = isStanding
    ? placeFigure(
        [
          { outline: face(radius, 0, 0.94), wash: 'deep', shade: { depth: 26, spacing: 4.5 } },
          {
            outline: face(radius * 0.92, 0, 0.94),
            wash: 'main',
            edge: 'light',
            marks: [
              ...drawEmblem(130, random).map((line) => ({ line, nib: 'plain' }) as const),
              { line: face(radius * 0.8, 0, 0.94), nib: 'thin' },
            ],
          },
        ],
        { to: at(random.between(-20, 20), -172) },
      )
    : placeFigure(drawLid(radius * 1.02, 30, random), { to: at(-60, -112), turn: -0.22 });
  return [
    ...lid,
    {
      outline: turnedOutline(tin),
      wash: 'paper',
      shade: { depth: 58, spacing: 5 },
      marks: [
        { line: ring(tin, -32), nib: 'thin' },
        { line: ring(tin, -6), nib: 'thin' },
      ],
    },
    { outline: face(radius, -42, 0.36), wash: 'paper' },
    {
      outline: face(radius * 0.92, -38, 0.34),
      wash: 'main',
      edge: 'light',
      shade: { depth: 34, spacing: 5 },
      stipple: { count: 40, lean: 0.8 },
    },
    {
      outline: thumb.map(({ x, y }) => at(x, y * 0.7 - 42)),
      wash: 'main',
      edge: 'light',
      shade: { depth: 18, spacing: 4 },
    },
  ];
}
