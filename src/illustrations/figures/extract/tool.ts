import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawWax } from './wax.ts';

/** A dab on the end of a steel tool. */
export function drawTool(random: Random): Figure {
  const blade: Form = {
    outline: smoothLine([
      at(-4, -30),
      at(-13, -14),
      at(-15, 22),
      at(0, 62),
      at(15, 22),
      at(13, -14),
      at(4, -30),
    ]),
    shade: { depth: 12, spacing: 4 },
    marks: [{ line: smoothLine([at(-5, -8), at(-6, 20), at(0, 46)]), nib: 'thin' }],
  };
  const rod: Form = {
    outline: ribbon([at(0, -28), at(0, -280)], (share) => 9 + 5 * share),
    shade: { depth: 6, spacing: 5 },
  };
  const grip: Turned = {
    profile: smoothLine([at(8, -300), at(11, -276), at(8, -200), at(8, -180)]),
    tilt: 0.2,
  };
  const rings = [-288, -276, -214, -206, -198].map((y) => ({ line: ring(grip, y), nib: 'plain' }) as const);
  const tool = [
    rod,
    { outline: turnedOutline(grip), shade: { depth: 9, spacing: 3.6 }, marks: rings },
    blade,
  ];
  return [
    ...placeFigure([drawWax(150, 84, random)], { to: at(0, 60) }),
    ...placeFigure(tool, { to: at(6, -4), turn: random.pick([-1, 1]) * random.between(0.3, 0.6) }),
    ...placeFigure([drawWax(84, 40, random)], { to: at(0, 62) }),
  ];
}
