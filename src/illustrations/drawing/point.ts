/** A place on the sheet: x to the right, y down, in the drawing's units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An open run of points. */
export type Line = readonly Point[];

/** A closed run of points; the first is not repeated at the end. */
export type Outline = readonly Point[];

/** An upright box. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The point at x and y. */
export function at(x: number, y: number): Point {
  return { x, y };
}

/** The point `distance` away from `from`, at `angle` radians clockwise from the right. */
export function polar(from: Point, angle: number, distance: number): Point {
  return { x: from.x + Math.cos(angle) * distance, y: from.y + Math.sin(angle) * distance };
}

/** The point that lies `share` of the way from `a` to `b`; 0 is `a`, 1 is `b`. */
export function along(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** The straight distance between two points. */
export function distance(a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  // Many times as fast as Math.hypot, which guards against overflow.
  return Math.sqrt(dx * dx + dy * dy);
}

/** The smallest upright box that holds the points; inside out if there are none. */
export function boundsOf(points: Line): Bounds {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

/** True if two boxes touch or overlap. */
export function overlaps(a: Bounds, b: Bounds): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Pairs of neighbors in an open line. */
export function steps(line: Line): (readonly [Point, Point])[] {
  const pairs: (readonly [Point, Point])[] = [];
  let previous: Point | undefined;
  for (const point of line) {
    if (previous) pairs.push([previous, point]);
    previous = point;
  }
  return pairs;
}

/** The line that runs once round an outline and ends where it began. */
export function closed(outline: Outline): Line {
  const [first] = outline;
  return first ? [...outline, first] : [];
}

/** Twice the enclosed area; positive if the points run clockwise on the sheet. */
export function signedArea(outline: Outline): number {
  let area = 0;
  for (const [a, b] of steps(closed(outline))) area += a.x * b.y - b.x * a.y;
  return area;
}
