import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** A stick that is turned up out of its case, with the cap beside it. */
export function drawStick(random: Random): Figure {
  const radius = 44;
  const body: Turned = { profile: [at(radius, -160), at(radius, 0)], tilt: 0.24 };
  const balm: Turned = {
    profile: smoothLine([at(radius * 0.7, -232), at(radius * 0.86, -222), at(radius * 0.86, -158)]),
    tilt: 0.24,
  };
  const cap: Turned = { profile: [at(radius + 2, -120), at(radius + 2, 0)], tilt: 0.24 };
  return [
    { outline: turnedOutline(balm), wash: 'main', shade: { depth: 40, spacing: 4.5 } },
    { outline: face(radius * 0.7, -230, 0.24), wash: 'main', edge: 'light' },
    {
      outline: turnedOutline({ ...body, profile: [at(radius, -156), at(radius, 0)] }).filter(
        ({ y }) => y > -158 || Math.abs(y) < 170,
      ),
      wash: 'paper',
      seeThrough: true,
      edge: 'none',
    },
    {
      outline: band(body, -158, -1),
      wash: 'paper',
      shade: { depth: 36, spacing: 5 },
      marks: [...printLabel(64, 110, wrapRound(body, -84), random), { line: ring(body, -22), nib: 'plain' }],
    },
    ...placeFigure(
      [
        { outline: turnedOutline(cap), wash: 'deep', shade: { depth: 40, spacing: 4.5 } },
        { outline: face(radius + 2, -120, 0.24), wash: 'paper', shade: { depth: 26, spacing: 3.6 } },
      ],
      { to: at(random.pick([-124, 124]), 10) },
    ),
  ];
}
