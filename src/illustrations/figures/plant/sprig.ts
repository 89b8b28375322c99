import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { along, at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawLeaflet } from '../flower/leaflet.ts';
import { drawStem } from '../flower/stem.ts';
import { drawStrap } from '../flower/strap.ts';
import { drawStalkedLeaf } from './stalked-leaf.ts';

/** A single leaf with its stalk, strapped to the sheet, a leaflet turned over. */
export function drawPressedSprig(random: Random): Figure {
  const side = random.pick([-1, 1]);
  const bow = [at(0, 210), at(side * 16, 110), at(side * 4, 0), at(-side * 16, -120)];
  const [foot = at(0, 210), , middle = at(0, 0), top = at(0, -120)] = bow;
  const leaves = [0.2, 0.5, 0.8].flatMap((share, index) => {
    const way = index % 2 === 0 ? side : -side;
    return placeFigure(drawStalkedLeaf(150 - index * 22, way * random.between(0.75, 1.05), random), {
      to: share < 0.5 ? along(foot, middle, share * 2) : along(middle, top, share * 2 - 1),
    });
  });
  const crown = [-0.5, 0.44, 0].flatMap((turn) =>
    placeFigure([drawLeaflet({ length: 104, width: 22, bend: turn * 0.4, teeth: 8 }, random)], {
      to: top,
      turn,
    }),
  );
  return [...leaves, drawStem(bow, 9), ...crown, ...drawStrap(at(side * 6, 168), 54, 0.2 * side)];
}
