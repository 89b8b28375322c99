import { at, type Line, type Outline, type Point } from './point.ts';

/** The outline of a stroke that is `width` wide where the line begins and runs out to nothing at its end. */
export function taperStroke(line: Line, width: number): Outline {
  const left: Point[] = [];
  const right: Point[] = [];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1] ?? point;
    const after = line[index + 1] ?? point;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (width / 2) * (1 - index / Math.max(1, line.length - 1));
    const [nx, ny] = [((after.y - before.y) / length) * half, ((before.x - after.x) / length) * half];
    left.push(at(point.x + nx, point.y + ny));
    if (half > 0) right.unshift(at(point.x - nx, point.y - ny));
  }
  return [...left, ...right];
}
