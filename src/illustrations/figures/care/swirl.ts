import { smoothLine, smoothOutline } from '#illustrations/drawing/curve.ts';
import type { Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';

/** A dab of cream with a peak, its foot about the origin. */
export function swirl(radius: number): Form {
  return {
    outline: smoothOutline([
      at(-radius * 0.8, 6),
      at(-radius * 0.52, -22),
      at(-radius * 0.1, -30),
      at(radius * 0.06, -52),
      at(radius * 0.22, -30),
      at(radius * 0.6, -20),
      at(radius * 0.8, 8),
      at(0, 32),
    ]),
    wash: 'main',
    edge: 'light',
    shade: { depth: 22, spacing: 4.5 },
    marks: [
      {
        line: smoothLine([at(-radius * 0.56, -4), at(-radius * 0.1, 8), at(radius * 0.44, -8)]),
        nib: 'plain',
      },
      {
        line: smoothLine([at(-radius * 0.24, -20), at(radius * 0.04, -14), at(radius * 0.3, -22)]),
        nib: 'plain',
      },
    ],
  };
}
