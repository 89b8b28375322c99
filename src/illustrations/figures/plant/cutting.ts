import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { face, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawShoot } from './shoot.ts';

/** A rooted cutting in its plug of wool. */
export function drawCutting(random: Random): Figure {
  const roots = Array.from({ length: 7 }, (_, index): Form => {
    const x = -36 + index * 12;
    const length = random.between(30, 84);
    const line = smoothLine([
      at(x, 66),
      at(x + random.between(-8, 8), 66 + length * 0.4),
      at(x + random.between(-16, 16), 66 + length * 0.75),
      at(x + random.between(-20, 20), 66 + length),
    ]);
    return { outline: ribbon(line, (share) => 3.4 - 2.4 * share), wash: 'paper', edge: 'light' };
  });
  const plug: Turned = { profile: [at(48, 0), at(42, 70)], tilt: 0.22 };
  return [
    ...roots,
    {
      outline: turnedOutline(plug),
      wash: 'accent',
      shade: { depth: 34, spacing: 5 },
      stipple: { count: 70, lean: 0.4 },
    },
    { outline: face(48, 0, 0.22), wash: 'paper', edge: 'light', stipple: { count: 30, lean: 0.2 } },
    ...drawShoot(random.between(200, 240), 2, random),
  ];
}
