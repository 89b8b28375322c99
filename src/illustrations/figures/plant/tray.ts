import { arc } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { face, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawShoot } from './shoot.ts';

/** Half-opened pod of a jiffy or nursery tray: cells with seedlings. */
export function drawTray(random: Random): Figure {
  const cells = [-110, 0, 110].flatMap((x): Figure => {
    const cup: Turned = { profile: [at(50, 0), at(38, 76)], tilt: 0.24 };
    return placeFigure(
      [
        { outline: turnedOutline(cup), wash: 'accent', shade: { depth: 34, spacing: 5 } },
        { outline: face(50, 0, 0.24), wash: 'paper', edge: 'light' },
        { outline: face(43, 2, 0.22), wash: 'deep', edge: 'light', stipple: { count: 40, lean: 0.1 } },
        ...drawShoot(random.between(110, 170), 1, random),
      ],
      { to: at(x, random.between(-4, 4)) },
    );
  });
  const edge: Form = {
    outline: [...arc(at(0, 18), 176, 16, Math.PI, 0), at(176, 30), ...arc(at(0, 30), 176, 16, 0, Math.PI)],
    wash: 'paper',
    edge: 'light',
    shade: { depth: 30, spacing: 5 },
  };
  return [...cells, edge];
}
