import { type Cutter, createCutter, cutLine, encloses } from './clip.ts';
import { simplifyOutline } from './curve.ts';
import type { Figure, Form, Mark } from './form.ts';
import { boundsOf, type Line, overlaps, steps } from './point.ts';
import type { Random } from './random.ts';
import { hatch, stipple, traceEdge } from './shade.ts';

/** Shorter pieces are crumbs that a hand would not draw. */
const SHORTEST = { hair: 3.5, thin: 4, plain: 2.5, full: 2.5, broad: 2.5, stain: 4 } as const;

/** How far an outline may stray, in units of the sheet, to be quicker to cut by. */
const TOLERANCE = 0.15;

function isDot(line: Line): boolean {
  const [first, second] = line;
  return line.length === 2 && first?.x === second?.x && first?.y === second?.y;
}

function lengthOf(line: Line): number {
  let length = 0;
  for (const [a, b] of steps(line)) length += Math.hypot(b.x - a.x, b.y - a.y);
  return length;
}

function cutMark(mark: Mark, cutter: Cutter, keep: 'inside' | 'outside'): Mark[] {
  const [first] = mark.line;
  if (first && isDot(mark.line)) return encloses(cutter, first) === (keep === 'inside') ? [mark] : [];
  return cutLine(mark.line, cutter, keep).map((line) => ({ ...mark, line }));
}

/** Everything that is to be drawn of a form if nothing stands before it. */
function marksOf(form: Form, cutter: Cutter, random: Random): Mark[] {
  const { outline, edge = 'shaded', marks = [] } = form;
  return [
    ...(edge === 'none' ? [] : traceEdge(outline, edge)),
    ...(form.shade ? hatch(outline, form.shade, random) : []),
    ...(form.stipple ? stipple(outline, form.stipple, random) : []),
    ...marks.flatMap((mark) => (mark.leavesForm ? [mark] : cutMark(mark, cutter, 'inside'))),
  ];
}

/**
 * The lines of a figure that can be seen. What lies behind a later form is cut away: a fill that covers it would also cover the
 * washes, which are printed below all lines.
 */
export function visibleMarks(drawn: Figure, random: Random): Mark[] {
  const figure = drawn.map((form) => ({ ...form, outline: simplifyOutline(form.outline, TOLERANCE) }));
  const cutters = figure.map((form) => createCutter(form.outline));
  return figure.flatMap((form, index) => {
    const cutter = cutters[index];
    if (!cutter) return [];
    const inFront = cutters.filter((_, other) => other > index && !figure[other]?.seeThrough);
    return marksOf(form, cutter, random).flatMap((mark) => {
      const bounds = boundsOf(mark.line);
      let pieces = [mark];
      for (const front of inFront) {
        if (overlaps(bounds, front.bounds))
          pieces = pieces.flatMap((piece) => cutMark(piece, front, 'outside'));
      }
      return pieces.filter((piece) => isDot(piece.line) || lengthOf(piece.line) > SHORTEST[piece.nib]);
    });
  });
}
