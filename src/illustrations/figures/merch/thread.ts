import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Form } from '#illustrations/drawing/form.ts';
import { at, type Line, type Point } from '#illustrations/drawing/point.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';

/** A thread through the knots, in the illustration's second color. */
export function thread(knots: Line, width = 3.2): Form {
  return { outline: ribbon(smoothLine(knots), () => width), wash: 'accent', edge: 'light' };
}

/** Stitches along a line. */
export function stitch(from: Point, to: Point): Form['marks'] {
  const count = Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 9);
  const spot = (share: number) => at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  return Array.from({ length: count }, (_, index) => ({
    line: [spot(index / count), spot((index + 0.55) / count)],
    nib: 'thin',
  }));
}
