import { ellipse, roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { band, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** A petrol lighter with its lid thrown back, or a gas one. */
export function drawLighter(random: Random): Figure {
  const isFlip = random.chance(0.5);
  if (isFlip) {
    const lid: Figure = [
      { outline: roundedBox(at(0, -38), 112, 76, 12), wash: 'main', shade: { depth: 34, spacing: 5 } },
    ];
    return placeFigure(
      [
        ...placeFigure(lid, { to: at(94, -112), turn: 0.9 }),
        {
          outline: [at(-40, -216), at(40, -216), at(40, -150), at(-40, -150)],
          wash: 'paper',
          shade: { depth: 22, spacing: 4 },
          marks: [-26, -8, 10, 28].flatMap((x) =>
            [-202, -184, -166].map((y) => ({ line: ellipse(at(x, y), 3.4, 3.4), nib: 'thin' }) as const),
          ),
        },
        { outline: ellipse(at(26, -226), 20, 20), wash: 'paper', shade: { depth: 20, spacing: 3.4 } },
        {
          outline: roundedBox(at(0, -76), 116, 152, 12),
          wash: 'main',
          shade: { depth: 40, spacing: 5 },
          marks: printLabel(84, 120, ({ x, y }) => at(x, y - 76), random),
        },
      ],
      { to: at(0, 0), turn: random.between(-0.16, 0.16) },
    );
  }
  const body: Turned = { profile: [at(46, -250), at(46, -8), at(43, 0)], tilt: 0.2 };
  const level = -random.between(90, 170);
  const hood: Form = {
    outline: smoothLine([
      at(-40, -250),
      at(-40, -306),
      at(-30, -318),
      at(10, -318),
      at(14, -296),
      at(40, -286),
      at(42, -250),
    ]),
    wash: 'paper',
    shade: { depth: 26, spacing: 4 },
  };
  return placeFigure(
    [
      hood,
      {
        outline: ellipse(at(26, -292), 17, 17),
        wash: 'paper',
        shade: { depth: 16, spacing: 3 },
        marks: [{ line: ellipse(at(26, -292), 10, 10), nib: 'thin' }],
      },
      { outline: roundedBox(at(34, -266), 24, 20, 5), wash: 'deep', edge: 'light' },
      {
        outline: turnedOutline(body),
        wash: 'main',
        shade: { depth: 30, spacing: 5.5 },
        marks: [
          ...printLabel(66, 120, ({ x, y }) => at(x, y - 120), random),
          { line: ring(body, -236), nib: 'thin' },
        ],
      },
      {
        outline: band(body, level, -6, 0.3),
        seeThrough: true,
        edge: 'none',
        marks: [{ line: ring(body, level, 0.3), nib: 'thin' }],
      },
    ],
    { to: at(0, 0), turn: random.between(-0.3, 0.3) },
  );
}
