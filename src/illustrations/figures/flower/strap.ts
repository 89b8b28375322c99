import { roundedBox } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';

/** A strip of gummed paper as it holds a pressed specimen on its sheet. */
export function drawStrap(over: Point, length: number, turn: number): Figure {
  const strap = {
    outline: roundedBox(at(0, 0), length, 11, 1),
    wash: 'paper',
    edge: 'light',
    shade: { depth: 9, spacing: 4 },
  } as const;
  return placeFigure([strap], { to: over, turn });
}
