import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawLeaflet } from '../flower/leaflet.ts';

/** Leaflets on one stalk as they hang in life: uneven, the lower ones short, all drawn to one side. */
function drawHand(reach: number, count: number, droop: number, random: Random): Figure {
  const order = Array.from({ length: count }, (_, index) => index - (count - 1) / 2).toSorted(
    (a, b) => Math.abs(b) - Math.abs(a),
  );
  return order.flatMap((step) => {
    const share = Math.abs(step) / Math.max(1, (count - 1) / 2);
    const length = reach * (1 - 0.48 * share) * random.between(0.9, 1.08);
    const shape = {
      length,
      width: length * random.between(0.17, 0.23),
      bend: droop * random.between(0.1, 0.5) + step * 0.06,
      teeth: 8,
    };
    return placeFigure([drawLeaflet(shape, random)], {
      to: at(0, 0),
      turn: step * (0.62 - 0.05 * count) + droop * 0.3 + random.between(-0.1, 0.1),
    });
  });
}

/** A leaf on its stalk, from the origin, in the direction of `turn`. */
export function drawStalkedLeaf(reach: number, turn: number, random: Random): Figure {
  const side = Math.sign(turn) || 1;
  const stalk = smoothLine([at(0, 0), at(side * reach * 0.06, -reach * 0.2), at(0, -reach * 0.4)]);
  const count = random.pick([3, 3, 5]);
  const leaf: Figure = [
    { outline: ribbon(stalk, (share) => 5 - 2 * share), wash: 'main', edge: 'light' },
    ...placeFigure(drawHand(reach, count, side * random.between(0.3, 1), random), {
      to: at(0, -reach * 0.4),
    }),
  ];
  return placeFigure(leaf, { to: at(0, 0), turn });
}
