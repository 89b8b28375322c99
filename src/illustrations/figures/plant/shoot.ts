import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawLeaflet } from '../flower/leaflet.ts';
import { drawStem } from '../flower/stem.ts';
import { drawStalkedLeaf } from './stalked-leaf.ts';

/** A young shoot with pairs of leaves, its foot at the origin. */
export function drawShoot(height: number, pairs: number, random: Random): Figure {
  const sway = random.between(-14, 14);
  const stemAt = (share: number) => at(sway * Math.sin(share * 3), -height * share);
  const stem = drawStem([0, 0.35, 0.7, 1].map(stemAt), 9);
  const leaves = Array.from({ length: pairs }, (_, index) => index).flatMap((index) => {
    const share = 0.22 + (0.66 * index) / pairs;
    const reach = height * (0.48 - 0.06 * index) * random.between(0.85, 1.1);
    return [-1, 1].flatMap((side) =>
      placeFigure(drawStalkedLeaf(reach, side * random.between(0.8, 1.2), random), {
        to: stemAt(share + (side > 0 ? 0.035 : 0)),
      }),
    );
  });
  const crown = [-0.5, 0.5, -0.12, 0.2].flatMap((turn, index) => {
    const length = height * random.between(0.2, 0.28) * (index > 1 ? 0.8 : 1);
    return placeFigure([drawLeaflet({ length, width: length * 0.22, bend: turn * 0.5, teeth: 7 }, random)], {
      to: stemAt(0.98),
      turn,
    });
  });
  return [...leaves, stem, ...crown];
}
