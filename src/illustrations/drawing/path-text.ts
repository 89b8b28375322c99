import { type Line, type Point, steps } from './point.ts';

/** Path text counts in fifths of a unit, so that a step mostly has one or two digits: the sheet is drawn under `scale(.2)`. */
export const PATH_UNITS = 5;

const toPathUnits = (value: number) => Math.round(value * PATH_UNITS);

function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

/** Each line as a subpath, in whole numbers and relative steps, so that a point costs about five bytes. */
export function toPathText(lines: Iterable<Line>, isClosed: boolean): string {
  let text = '';
  let [penX, penY] = [0, 0];
  function moveBy(command: string, { x, y }: Point): void {
    const [nextX, nextY] = [toPathUnits(x), toPathUnits(y)];
    const isSame = nextX === penX && nextY === penY;
    if (command !== '' || !isSame) {
      const step = pair(nextX - penX, nextY - penY);
      text +=
        command === '' && !step.startsWith('-') && !text.endsWith('l') ? ` ${step}` : `${command}${step}`;
    }
    [penX, penY] = [nextX, nextY];
  }
  for (const line of lines) {
    const [start] = line;
    if (!start) continue;
    moveBy('m', start);
    const [startX, startY] = [penX, penY];
    const before = text.length;
    text += 'l';
    for (const [, point] of steps(line)) moveBy('', point);
    if (text.length === before + 1) text = isClosed ? text.slice(0, before) : `${text}1 0`;
    if (text.endsWith('l1 0')) penX += 1;
    if (!isClosed) continue;
    text += 'z';
    [penX, penY] = [startX, startY];
  }
  return text;
}
