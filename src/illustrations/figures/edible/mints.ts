import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** A flat tin with its lid leaning behind it, full of mints. */
export function drawTin(random: Random): Figure {
  const [radius, tilt] = [142, random.between(0.42, 0.54)];
  const tin: Turned = { profile: [at(radius, -44), at(radius, 0)], tilt };
  const mints = [
    [-66, -14],
    [0, -30],
    [66, -14],
    [-92, 12],
    [-32, 8],
    [32, 10],
    [92, 12],
    [-56, 36],
    [4, 40],
    [60, 36],
  ].flatMap(([x = 0, y = 0]): Figure => {
    const mint: Turned = { profile: [at(27, -7), at(29, 2)], tilt: 0.5 };
    const forms: Figure = [
      { outline: turnedOutline(mint), wash: 'main', edge: 'light', shade: { depth: 14, spacing: 4 } },
      {
        outline: face(27, -7, 0.5),
        wash: 'main',
        edge: 'light',
        marks: [{ line: [at(-14, -7), at(14, -7)], nib: 'thin' }],
      },
    ];
    return placeFigure(forms, {
      to: at(x * 0.98 + random.between(-4, 4), y * tilt * 1.7 - 30 + random.between(-4, 4)),
    });
  });
  const emblem = drawEmblem(120, random).map((line) => line.map(({ x, y }) => at(x, y * 0.92 - 220)));
  const lid: Figure = [
    {
      outline: face(radius * 1.02, -212, 0.92).map(({ x, y }) => at(x + 4, y - 212 * 0)),
      wash: 'deep',
      shade: { depth: 22, spacing: 4.5 },
    },
    {
      outline: face(radius * 0.94, -216, 0.92),
      wash: 'main',
      edge: 'light',
      marks: [
        ...emblem.map((line) => ({ line, nib: 'plain' }) as const),
        { line: face(radius * 0.8, -216, 0.92), nib: 'thin' },
      ],
    },
  ];
  return [
    ...placeFigure(lid, { to: at(0, 30), turn: random.between(-0.08, 0.08) }),
    {
      outline: turnedOutline(tin),
      wash: 'deep',
      shade: { depth: 50, spacing: 5 },
      marks: [
        { line: ring(tin, -34), nib: 'thin' },
        { line: ring(tin, -8), nib: 'thin' },
      ],
    },
    { outline: face(radius, -44, tilt), wash: 'paper', shade: { depth: 16, spacing: 4 } },
    ...mints,
  ];
}
