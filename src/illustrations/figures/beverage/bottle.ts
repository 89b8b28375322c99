import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';
import { TILT } from './can.ts';

/** A stout or slender bottle with a crown cap. */
export function drawBottle(random: Random): Figure {
  const isStout = random.chance(0.5);
  const [radius, neck] = [random.between(58, 72), random.between(18, 22)];
  const [height, shoulder] = isStout ? [270, -150] : [360, -190];
  const bottle: Turned = {
    profile: smoothLine([
      at(neck, -height),
      at(neck, -height + 30),
      at(neck * 1.15, shoulder - 66),
      at(radius * 0.82, shoulder - 22),
      at(radius, shoulder + 16),
      at(radius, -80),
      at(radius, -14),
      at(radius * 0.9, 0),
    ]),
    tilt: TILT,
  };
  const cap: Turned = { profile: [at(neck + 2, -height - 18), at(neck + 5, -height + 6)], tilt: 0.24 };
  const level = shoulder - random.between(0, 60);
  const crimps = Array.from({ length: 9 }, (_, index) => {
    const x = Math.cos((Math.PI * (index + 0.5)) / 9) * (neck + 4);
    return { line: [at(x * 0.92, -height - 11), at(x, -height + 9)], nib: 'thin' } as const;
  });
  return [
    ...placeFigure(drawShadow(120, random), { to: at(radius * 0.8, -2) }),
    {
      outline: turnedOutline(bottle),
      shade: { depth: radius * 0.5, spacing: 6 },
      marks: [
        {
          line: smoothLine([
            at(-radius * 0.74, shoulder + 26),
            at(-radius * 0.78, -80),
            at(-radius * 0.76, -40),
          ]),
          nib: 'plain',
        },
        { line: ring(bottle, -height + 26), nib: 'plain' },
      ],
    },
    {
      outline: band(bottle, level, -6, 0.12),
      wash: 'main',
      edge: 'none',
      seeThrough: true,
      marks: [{ line: ring(bottle, level, 0.12), nib: 'plain' }],
    },
    {
      outline: band(bottle, shoulder + 34, -34),
      wash: 'paper',
      edge: 'light',
      shade: { depth: radius * 0.36, spacing: 5 },
      marks: printLabel(radius * 1.3, -shoulder - 70, wrapRound(bottle, shoulder / 2 - 8), random),
    },
    { outline: turnedOutline(cap), wash: 'deep', shade: { depth: 18, spacing: 4 }, marks: crimps },
    { outline: face(neck + 2, -height - 18, 0.24), wash: 'deep', edge: 'light' },
  ];
}
