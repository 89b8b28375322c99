import { smoothOutline } from '../../press/curve.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { along, at, type Point } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { stone } from '../parts/scatter.ts';

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => at(total.x + x, total.y + y), at(0, 0));
  return at(sum.x / points.length, sum.y / points.length);
}

/** A cut stone: an uneven outline with facets that meet in a smaller one. */
export function drawCrystal(radius: number, random: Random): Form {
  const outline = stone(radius, random.whole(5, 7), random);
  const centre = mean(outline);
  const table = outline.map((corner) => along(along(centre, at(-radius, -radius), 0.12), corner, random.between(0.42, 0.54)));
  const facets = outline.flatMap((corner, index) => {
    const inner = table[index];
    const next = table[(index + 1) % table.length];
    return inner && next ? [[corner, inner], [inner, next]] : [];
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
  const spots = Array.from({ length: count }, () => at(random.between(-1, 1) * reach.x, random.between(-1, 1) * reach.y));
  return spots
    .toSorted((a, b) => a.y - b.y)
    .flatMap((to) => placeFigure([drawCrystal(radius * random.between(0.6, 1.2), random)], { to }));
}

/** A soft mass with folds: wax, badder, rosin. */
export function drawWax(width: number, height: number, random: Random): Form {
  const knots = Array.from({ length: 11 }, (_, index) => {
    const angle = (index * 2 * Math.PI) / 11;
    const reach = random.between(0.8, 1.12);
    return at(Math.cos(angle) * (width / 2) * reach, Math.sin(angle) * (height / 2) * reach);
  });
  const folds = Array.from({ length: 8 }, () => {
    const start = at(random.between(-0.4, 0.2) * width, random.between(-0.36, 0.34) * height);
    const bend = at(start.x + width * random.between(0.06, 0.13), start.y - height * random.between(0.02, 0.14));
    return smoothOutline([start, bend, at(bend.x + width * random.between(0.06, 0.14), bend.y + height * random.between(0.03, 0.16))]).slice(0, 13);
  });
  return {
    outline: smoothOutline(knots),
    wash: 'main',
    shade: { depth: height * 0.32, spacing: 4.5 },
    stipple: { count: 46, lean: 0.9 },
    marks: folds.map((line) => ({ line, nib: 'plain' })),
  };
}

/** A thin brittle sheet broken along straight lines. */
export function drawShatter(radius: number, random: Random): Figure {
  const plate = stone(radius, random.whole(7, 9), random);
  const hub = at(random.between(-0.25, 0.25) * radius, random.between(-0.25, 0.25) * radius);
  const cracks = plate.filter((_, index) => index % 2 === 0).map((corner) => {
    const elbow = along(hub, corner, random.between(0.4, 0.6));
    return [hub, at(elbow.x + random.between(-8, 8), elbow.y + random.between(-8, 8)), along(hub, corner, 0.99)];
  });
  const edges = plate.map((corner) => at(corner.x * 0.93 - 2, corner.y * 0.93 - 3));
  const sheet: Form = {
    outline: plate,
    wash: 'main',
    shade: { depth: radius * 0.4, spacing: 5 },
    marks: [
      ...cracks.map((line) => ({ line, nib: 'plain' }) as const),
      { line: edges.slice(1, 5), nib: 'thin' },
    ],
  };
  const chips = [0.2, 0.75, 1.3].map((angle): Form => {
    const [x, y] = [Math.cos(angle) * radius * 1.3, Math.sin(angle) * radius * 1.25];
    return { outline: stone(radius * random.between(0.1, 0.2), 5, random).map((p) => at(p.x + x, p.y + y)), wash: 'main', edge: 'light', shade: { depth: 10, spacing: 4 } };
  });
  return [sheet, ...chips];
}
