import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** A jar of honey or spread with its dipper. */
export function drawHoney(random: Random): Figure {
  const jar: Turned = {
    profile: smoothLine([at(74, -210), at(78, -196), at(112, -170), at(118, -90), at(112, -14), at(98, 0)]),
    tilt: 0.2,
  };
  const lid: Turned = { profile: [at(84, -252), at(84, -206)], tilt: 0.2 };
  const level = random.between(-164, -140);
  return [
    { outline: turnedOutline(jar), shade: { depth: 40, spacing: 6 } },
    {
      outline: band(jar, level, -6, 0.1),
      wash: 'main',
      edge: 'light',
      seeThrough: true,
      shade: { depth: 54, spacing: 5.5 },
    },
    {
      outline: band(jar, -128, -34, 0.3),
      wash: 'paper',
      edge: 'light',
      shade: { depth: 26, spacing: 5 },
      marks: printLabel(130, 96, wrapRound(jar, -84), random),
    },
    {
      outline: turnedOutline(lid),
      wash: 'deep',
      shade: { depth: 44, spacing: 4.5 },
      marks: [
        { line: ring(lid, -240), nib: 'thin' },
        { line: ring(lid, -216), nib: 'thin' },
      ],
    },
    { outline: face(84, -252, 0.2), wash: 'deep' },
  ];
}
