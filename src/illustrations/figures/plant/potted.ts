import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawShadow } from '../parts/scatter.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawShoot } from './shoot.ts';

function drawPot(radius: number, height: number, random: Random): Figure {
  const pot: Turned = { profile: [at(radius * 0.92, 26), at(radius * 0.72, height)], tilt: 0.2 };
  const rim: Turned = { profile: [at(radius, -4), at(radius * 0.98, 30)], tilt: 0.2 };
  return [
    {
      outline: turnedOutline(pot),
      wash: 'accent',
      shade: { depth: radius * 0.62, spacing: 5, crossed: true },
      marks: [{ line: ring(pot, 40), nib: 'thin' }],
    },
    { outline: turnedOutline(rim), wash: 'accent', shade: { depth: radius * 0.5, spacing: 5 } },
    { outline: face(radius, -4, 0.2), wash: 'paper' },
    {
      outline: face(radius * 0.88, -1, 0.18),
      wash: 'deep',
      edge: 'light',
      stipple: { count: 90, lean: 0.1 },
      shade: { depth: random.between(30, 50), spacing: 4 },
    },
  ];
}

/** A young plant in a clay pot. */
export function drawPotted(random: Random): Figure {
  return [
    ...placeFigure(drawShadow(110, random), { to: at(60, 110) }),
    ...drawPot(random.between(66, 80), random.between(104, 124), random),
    ...drawShoot(random.between(230, 280), random.whole(2, 3), random),
  ];
}
