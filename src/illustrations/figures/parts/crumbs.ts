import { type Figure, placeFigure, type Wash } from '#illustrations/drawing/form.ts';
import type { Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { stone } from './scatter.ts';

/** A crumb of ground flower at each spot. */
export function drawCrumbs(spots: readonly Point[], wash: Wash, random: Random): Figure {
  return spots.flatMap((to) =>
    placeFigure(
      [
        {
          outline: stone(random.between(5, 12), random.whole(5, 7), random),
          wash,
          edge: 'light',
          shade: { depth: 9, spacing: 3.6 },
        },
      ],
      { to },
    ),
  );
}
