import { arc, ellipse } from '#illustrations/drawing/curve.ts';
import { along, at, type Line, type Outline, type Point, steps } from '#illustrations/drawing/point.ts';

/** A thing turned on a lathe, seen a little from above. Its axis is the vertical through the origin. */
export interface Turned {
  /** From the top down: x is the radius at height y. */
  readonly profile: Line;
  /** Height of the rims' ellipses as a share of their width: 0 from the side, 1 from above. */
  readonly tilt: number;
}

/** The silhouette, from the back of its upper rim to the front of its lower one. */
export function turnedOutline({ profile, tilt }: Turned): Outline {
  const [top, bottom] = [profile[0] ?? at(0, 0), profile.at(-1) ?? at(0, 0)];
  return [
    ...profile,
    ...arc(at(0, bottom.y), bottom.x, bottom.x * tilt, 0, Math.PI).slice(1),
    ...profile.toReversed().map(({ x, y }) => at(-x, y)),
    ...arc(at(0, top.y), top.x, top.x * tilt, Math.PI, 2 * Math.PI).slice(1, -1),
  ];
}

/** Radius at height y, straight between the profile's points. */
function radiusOf({ profile }: Turned, y: number): number {
  for (const [a, b] of steps(profile)) {
    if (y >= a.y && y <= b.y) return along(a, b, b.y > a.y ? (y - a.y) / (b.y - a.y) : 0).x;
  }
  return profile.at(-1)?.x ?? 0;
}

/** The front half of the ring round the thing at height y, from left to right. */
export function ring(turned: Turned, y: number, inset = 0): Line {
  const radius = radiusOf(turned, y);
  return arc(at(0, y), radius, radius * turned.tilt, Math.PI - inset, inset);
}

/** The ellipse of a level face at height y. */
export function face(radius: number, y: number, tilt: number): Outline {
  return ellipse(at(0, y), radius, radius * tilt);
}

/** The front of the thing between two heights, `inset` radians in from its edges: a label, a fill, a sleeve. */
export function band(turned: Turned, top: number, bottom: number, inset = 0): Outline {
  const inner = turned.profile.filter(({ y }) => y > top && y < bottom);
  const shrink = Math.cos(inset);
  return [
    ...ring(turned, top, inset),
    ...inner.map(({ x, y }) => at(x * shrink, y)),
    ...ring(turned, bottom, inset).toReversed(),
    ...inner.toReversed().map(({ x, y }) => at(-x * shrink, y)),
  ];
}

/** Lays what was drawn flat about the origin round the front of the thing, its middle at height y. */
export function wrapRound(turned: Turned, y: number): (point: Point) => Point {
  return (point) => {
    const radius = radiusOf(turned, y + point.y);
    const angle = Math.PI / 2 - point.x / Math.max(1, radius);
    return at(radius * Math.cos(angle), y + point.y + radius * turned.tilt * Math.sin(angle));
  };
}
