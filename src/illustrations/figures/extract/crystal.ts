import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { along, at, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { stone } from '../parts/scatter.ts';

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => at(total.x + x, total.y + y), at(0, 0));
  return at(sum.x / points.length, sum.y / points.length);
}

/** A cut stone: an uneven outline with facets that meet in a smaller one. */
function drawCrystal(radius: number, random: Random): Form {
  const outline = stone(radius, random.whole(5, 7), random);
  const center = mean(outline);
  const table = outline.map((corner) =>
    along(along(center, at(-radius, -radius), 0.12), corner, random.between(0.42, 0.54)),
  );
  const facets = outline.flatMap((corner, index) => {
    const inner = table[index];
    const next = table[(index + 1) % table.length];
    return inner && next
      ? [
          [corner, inner],
          [inner, next],
        ]
      : [];
  });
  return {
    outline,
    wash: 'main',
    edge: radius > 26 ? 'shaded' : 'light',
    shade: { depth: radius * 0.7, spacing: 4.5 },
    marks: facets.map((line) => ({ line, nib: 'thin' })),
  };
}

/** Crystals in a heap about the origin, larger ones in front. */
export function drawCrystals(count: number, reach: Point, radius: number, random: Random): Figure {
  const spots = Array.from({ length: count }, () =>
    at(random.between(-1, 1) * reach.x, random.between(-1, 1) * reach.y),
  );
  return spots
    .toSorted((a, b) => a.y - b.y)
    .flatMap((to) => placeFigure([drawCrystal(radius * random.between(0.6, 1.2), random)], { to }));
}
