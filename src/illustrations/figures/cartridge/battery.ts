import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { chooseTone, TILT } from './hardware.ts';

/** A battery with its button, its foot at the origin. */
export function drawBattery(length: number, radius: number, random: Random): Figure {
  const body: Turned = {
    profile: smoothLine([
      at(radius, -length),
      at(radius, -length * 0.5),
      at(radius, -10),
      at(radius * 0.93, 0),
    ]),
    tilt: TILT,
  };
  const button = face(radius * 0.42, -length * 0.72, 0.9);
  return [
    {
      outline: turnedOutline(body),
      wash: chooseTone(random),
      shade: { depth: radius, spacing: 4.6 },
      marks: [
        { line: ring(body, -length + 10), nib: 'thin' },
        { line: ring(body, -26), nib: 'thin' },
      ],
    },
    {
      outline: button,
      wash: 'paper',
      edge: 'light',
      marks: drawEmblem(radius * 0.4, random).map((line) => ({
        line: line.map(({ x, y }) => at(x, y - length * 0.72)),
        nib: 'thin',
      })),
    },
    { outline: face(radius, -length, TILT), wash: 'paper', edge: 'light' },
  ];
}
