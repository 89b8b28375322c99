import type { Form } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';

/** A box whose front faces the eye, its lower left corner at the origin. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** From a front corner to the back corner behind it: to the right and up. */
  readonly depth: Point;
}

/** The box's three visible faces, back to front: top, side, front. */
export function drawBox({ width, height, depth }: Box, front: Partial<Form> = {}): [Form, Form, Form] {
  const [a, b, c, d] = [at(0, -height), at(width, -height), at(width, 0), at(0, 0)];
  const back = ({ x, y }: Point) => at(x + depth.x, y + depth.y);
  return [
    { outline: [a, b, back(b), back(a)], wash: 'main' },
    {
      outline: [b, back(b), back(c), c],
      wash: 'deep',
      shade: { depth: Math.abs(depth.x) * 1.4, spacing: 5 },
    },
    { outline: [a, b, c, d], wash: 'main', ...front },
  ];
}
