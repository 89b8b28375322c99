import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** A lidded tin or canister with a label. */
export function drawCanister(random: Random): Figure {
  const radius = random.between(84, 104);
  const height = random.between(190, 260);
  const body: Turned = { profile: [at(radius, -height), at(radius, 0)], tilt: 0.24 };
  const lid: Turned = { profile: [at(radius + 4, -height - 46), at(radius + 4, -height + 8)], tilt: 0.24 };
  const knob: Turned = {
    profile: smoothLine([at(13, -height - 84), at(17, -height - 72), at(8, -height - 54)]),
    tilt: 0.3,
  };
  return [
    ...placeFigure(drawShadow(130, random), { to: at(radius * 0.9, -2) }),
    {
      outline: turnedOutline(body),
      wash: 'main',
      shade: { depth: 60, spacing: 5.5 },
      marks: [{ line: ring(body, -12), nib: 'thin' }],
    },
    {
      outline: band(body, -height * 0.74, -height * 0.16, 0.32),
      wash: 'paper',
      edge: 'light',
      shade: { depth: 24, spacing: 5 },
      marks: printLabel(radius * 1.1, height * 0.5, wrapRound(body, -height * 0.45), random),
    },
    {
      outline: turnedOutline(lid),
      wash: 'deep',
      shade: { depth: 56, spacing: 5 },
      marks: [{ line: ring(lid, -height - 4), nib: 'thin' }],
    },
    {
      outline: face(radius + 4, -height - 46, 0.24),
      wash: 'main',
      marks: [{ line: face(radius * 0.84, -height - 46, 0.24), nib: 'thin' }],
    },
    { outline: turnedOutline(knob), wash: 'deep', edge: 'light', shade: { depth: 14, spacing: 3.6 } },
  ];
}
