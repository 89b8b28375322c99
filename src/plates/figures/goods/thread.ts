import { smoothLine } from '../../press/curve.ts';
import type { Form } from '../../press/form.ts';
import type { Line } from '../../press/point.ts';
import { ribbon } from '../../press/ribbon.ts';

/** A thread through the knots, in the plate's second colour. */
export function thread(knots: Line, width = 3.2): Form {
  return { outline: ribbon(smoothLine(knots), () => width), wash: 'accent', edge: 'light' };
}
