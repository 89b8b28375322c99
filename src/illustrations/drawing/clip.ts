import {
  along,
  type Bounds,
  boundsOf,
  type Line,
  type Outline,
  overlaps,
  type Point,
  steps,
} from './point.ts';

/** A closed outline with what is needed to cut many lines by it. */
export interface Cutter {
  readonly bounds: Bounds;
  /** x1, y1, x2, y2 of each edge. */
  readonly edges: Float64Array;
}

/** Prepares an outline for cutting. */
export function createCutter(outline: Outline): Cutter {
  const edges = new Float64Array(outline.length * 4);
  let previous = outline.at(-1);
  for (const [index, point] of outline.entries()) {
    if (previous) edges.set([previous.x, previous.y, point.x, point.y], index * 4);
    previous = point;
  }
  return { bounds: boundsOf(outline), edges };
}

/** True if the point lies within the outline, by the even-odd rule. */
export function encloses({ bounds, edges }: Cutter, { x, y }: Point): boolean {
  if (x < bounds.left || x > bounds.right || y < bounds.top || y > bounds.bottom) return false;
  let inside = false;
  for (let index = 0; index < edges.length; index += 4) {
    const y1 = edges[index + 1] ?? 0;
    const y2 = edges[index + 3] ?? 0;
    if (y1 > y === y2 > y) continue;
    const x1 = edges[index] ?? 0;
    if (x < x1 + ((y - y1) / (y2 - y1)) * ((edges[index + 2] ?? 0) - x1)) inside = !inside;
  }
  return inside;
}

const NO_CROSSINGS: readonly number[] = [];

/** Shares of the way from `a` to `b` at which the step crosses the outline, ascending. */
function crossings({ bounds, edges }: Cutter, a: Point, b: Point): readonly number[] {
  if (
    Math.max(a.x, b.x) < bounds.left ||
    Math.min(a.x, b.x) > bounds.right ||
    Math.max(a.y, b.y) < bounds.top ||
    Math.min(a.y, b.y) > bounds.bottom
  ) {
    return NO_CROSSINGS;
  }
  const stepX = b.x - a.x;
  const stepY = b.y - a.y;
  let shares: number[] | undefined;
  for (let index = 0; index < edges.length; index += 4) {
    const x1 = edges[index] ?? 0;
    const y1 = edges[index + 1] ?? 0;
    const x2 = edges[index + 2] ?? 0;
    const y2 = edges[index + 3] ?? 0;
    const side1 = stepX * (y1 - a.y) - stepY * (x1 - a.x);
    const side2 = stepX * (y2 - a.y) - stepY * (x2 - a.x);
    if (side1 > 0 === side2 > 0) continue;
    const sideA = (x2 - x1) * (a.y - y1) - (y2 - y1) * (a.x - x1);
    const sideB = (x2 - x1) * (b.y - y1) - (y2 - y1) * (b.x - x1);
    if (sideA > 0 === sideB > 0) continue;
    shares = [...(shares ?? NO_CROSSINGS), sideA / (sideA - sideB)];
  }
  return shares?.sort((left, right) => left - right) ?? NO_CROSSINGS;
}

/** Shares of a step shorter than this are no pieces of their own. */
const HAIR_BREADTH = 1e-7;

/**
 * The runs of `line` that lie inside or outside the cutter's outline, in order. Each piece is judged by its middle:
 * forms often share a point, and on the outline itself "inside" means nothing.
 */
export function cutLine(line: Line, cutter: Cutter, keep: 'inside' | 'outside'): Line[] {
  if (!overlaps(boundsOf(line), cutter.bounds)) return keep === 'outside' ? [line] : [];
  const runs: Point[][] = [];
  let run: Point[] = [];
  let isKept: boolean | undefined;
  function take(from: Point, to: Point, keepsPiece: boolean): void {
    if (keepsPiece && run.length === 0) run.push(from);
    if (keepsPiece) run.push(to);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
    isKept = keepsPiece;
  }
  for (const [a, b] of steps(line)) {
    const shares = crossings(cutter, a, b);
    if (shares.length === 0 && isKept !== undefined) {
      take(a, b, isKept);
      continue;
    }
    let from = 0;
    for (const to of [...shares, 1]) {
      if (to - from < HAIR_BREADTH) continue;
      const isInside = encloses(cutter, along(a, b, (from + to) / 2));
      take(along(a, b, from), along(a, b, to), isInside === (keep === 'inside'));
      from = to;
    }
  }
  return run.length > 1 ? [...runs, run] : runs;
}
