import { at, type Line, type Outline, type Point } from './point.ts';

/**
 * Points beside a line, half its width away.
 * @param side 1 for the right-hand side
 * @param widthAt gets the share of the way along the line, 0 to 1
 */
function besideLine(line: Line, side: 1 | -1, widthAt: (share: number) => number): Point[] {
  return line.map((point, index) => {
    const before = line[index - 1] ?? point;
    const after = line[index + 1] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (widthAt(index / Math.max(1, line.length - 1)) / 2) * side;
    return at(
      point.x - ((after.y - before.y) / length) * half,
      point.y + ((after.x - before.x) / length) * half,
    );
  });
}

/** The outline of a band along a line: a stem, a strip of paper, a thread. */
export function ribbon(line: Line, widthAt: (share: number) => number): Outline {
  return [...besideLine(line, 1, widthAt), ...besideLine(line, -1, widthAt).toReversed()];
}

/** The outline of a stroke that is `width` wide where the line begins and runs out to nothing at its end. */
export function taperStroke(line: Line, width: number): Outline {
  const widthAt = (share: number) => width * (1 - share);
  // Where both sides meet in a point, one of them has it.
  const right = besideLine(line, 1, widthAt).slice(0, Math.max(1, line.length - 1));
  return [...besideLine(line, -1, widthAt), ...right.toReversed()];
}
