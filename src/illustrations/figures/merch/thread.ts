import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Form } from '#illustrations/drawing/form.ts';
import type { Line } from '#illustrations/drawing/point.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';

/** A thread through the knots, in the plate's second colour. */
export function thread(knots: Line, width = 3.2): Form {
  return { outline: ribbon(smoothLine(knots), () => width), wash: 'accent', edge: 'light' };
}
