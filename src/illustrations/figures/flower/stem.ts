import { ellipse, roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at, type Line, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';

/** A stem along the knots, from its cut end upwards, that grows thinner towards the top. */
export function drawStem(knots: Line, width: number): Form {
  const spine = smoothLine(knots);
  return {
    outline: ribbon(spine, (share) => width * (1 - 0.45 * share)),
    wash: 'deep',
    edge: 'light',
    shade: { depth: width * 0.7, spacing: 4 },
    marks: [{ line: spine.slice(2, Math.floor(spine.length * 0.8)), nib: 'thin' }],
  };
}

/** The pale face where a stem was cut. */
function drawCut(end: Point, width: number): Form {
  return { outline: ellipse(end, width / 2, width / 5), wash: 'paper', edge: 'light' };
}

/** A stem that hangs from the origin, bent a little, with its cut end. */
export function drawStalk(length: number, width: number, random: Random): Figure {
  const bend = length * random.between(-0.16, 0.16);
  const end = at(bend, length);
  const stem = drawStem([end, at(bend * 0.45, length * 0.55), at(0, 0), at(0, -length * 0.2)], width);
  return [stem, drawCut(end, width)];
}

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
