import type { Compositions } from '#illustrations/drawing/composition.ts';
import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBox } from '../parts/box.ts';
import { drawEmblem, printLabel } from '../parts/label.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawDisposable } from './disposable.ts';
import { drawPod } from './pod.ts';
import { chooseTone, drawTank, TILT } from './tank.ts';

/** The ways to draw cartridges and pens. */
export const CARTRIDGE: Compositions = [
  { words: ['CART', '510'], draw: drawSingle },
  { words: ['CART', '510'], draw: drawTwo },
  { words: ['CART', '510'], draw: drawApart },
  { words: ['CART', '510', 'KIT'], draw: drawBoxed },
  { words: ['DISPOSABLE', 'PEN', 'ALL IN ONE', 'AIO'], draw: drawDisposable },
  { words: ['POD'], draw: drawPod },
];

function drawSingle(random: Random): Figure {
  return placeFigure(drawTank(random), { to: at(0, 0), turn: random.between(-0.35, 0.35) });
}

function drawTwo(random: Random): Figure {
  return [
    ...placeFigure(drawTank(random), { to: at(-64, 0), turn: random.between(-0.14, 0.02) }),
    ...placeFigure(drawTank(random), { to: at(64, random.between(-16, 16)), turn: random.between(0, 0.3) }),
  ];
}

/** The cartridge above the battery it screws on. */
function drawApart(random: Random): Figure {
  const pen = [...drawBattery(250, 36, random), ...placeFigure(drawTank(random), { to: at(0, -272) })];
  return placeFigure(pen, { to: at(0, 0), turn: random.between(0.1, 0.5) });
}

function drawBoxed(random: Random): Figure {
  const box = { width: 132, height: 280, depth: at(30, -20) };
  const [top, side, front] = drawBox(box, { shade: { depth: 26, spacing: 5.5 } });
  const print = printLabel(100, 150, ({ x, y }) => at(box.width / 2 + x, -box.height * 0.56 + y), random);
  const window: Form = { outline: roundedBox(at(66, -56), 76, 50, 6), wash: 'paper', edge: 'light' };
  return [
    top,
    side,
    { ...front, marks: print },
    window,
    ...placeFigure(drawTank(random), { to: at(-70, 10), turn: random.between(-0.16, 0.04) }),
  ];
}

/** A battery with its button, its foot at the origin. */
function drawBattery(length: number, radius: number, random: Random): Figure {
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
