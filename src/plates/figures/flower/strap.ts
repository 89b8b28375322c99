import { roundedBox } from '../../press/curve.ts';
import { type Figure, placeFigure } from '../../press/form.ts';
import { at, type Point } from '../../press/point.ts';

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
