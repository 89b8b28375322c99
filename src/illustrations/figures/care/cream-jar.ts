import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';
import { drawLid } from './lid.ts';
import { swirl } from './swirl.ts';

/** A cream jar, open, its lid leaning or lying by. */
export function drawJar(random: Random): Figure {
  const radius = random.between(106, 124);
  const height = random.between(96, 140);
  const tilt = 0.3;
  const jar: Turned = {
    profile: smoothLine([
      at(radius * 0.92, -height - 24),
      at(radius * 0.92, -height - 4),
      at(radius, -height + 10),
      at(radius, -height * 0.4),
      at(radius * 0.98, -10),
      at(radius * 0.92, 0),
    ]),
    tilt,
  };
  const lidAt = random.pick([at(-66, -height - 120), at(84, -height - 112)]);
  return [
    ...placeFigure(drawLid(radius * 0.98, 36, random), {
      to: lidAt,
      turn: Math.sign(lidAt.x) * random.between(0.12, 0.4),
    }),
    {
      outline: turnedOutline(jar),
      wash: 'paper',
      shade: { depth: 52, spacing: 5.5 },
      marks: [{ line: ring(jar, -height - 2), nib: 'plain' }],
    },
    {
      outline: band(jar, -height + 22, -22),
      wash: 'main',
      edge: 'light',
      shade: { depth: 46, spacing: 5.5 },
      marks: printLabel(radius * 1.1, height * 0.7, wrapRound(jar, -height * 0.52), random),
    },
    { outline: face(radius * 0.92, -height - 24, tilt), wash: 'paper' },
    {
      outline: face(radius * 0.82, -height - 20, tilt * 0.94),
      wash: 'paper',
      edge: 'light',
      shade: { depth: 18, spacing: 4 },
    },
    ...placeFigure([swirl(radius)], { to: at(0, -height - 24) }),
  ];
}
