import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** A mug with its handle to one side. */
export function drawMug(random: Random): Figure {
  const radius = random.between(86, 98);
  const mug: Turned = {
    profile: smoothLine([at(radius, -210), at(radius * 0.98, -120), at(radius, -20), at(radius * 0.9, 0)]),
    tilt: 0.24,
  };
  const side = random.pick([-1, 1]);
  const handle = smoothLine([
    at(side * radius * 0.94, -176),
    at(side * radius * 1.62, -172),
    at(side * radius * 1.6, -60),
    at(side * radius * 0.94, -42),
  ]);
  return [
    ...placeFigure(drawShadow(120, random), { to: at(radius, -2) }),
    { outline: ribbon(handle, () => 22), wash: 'main', shade: { depth: 14, spacing: 4.5 } },
    {
      outline: turnedOutline(mug),
      wash: 'main',
      shade: { depth: 56, spacing: 5.5 },
      marks: [
        ...printLabel(96, 130, ({ x, y }) => at(x, y - 84), random),
        { line: ring(mug, -14), nib: 'thin' },
      ],
    },
    { outline: face(radius, -210, 0.24), wash: 'paper', shade: { depth: 40, spacing: 4.5 } },
  ];
}
