import { roundedBox, smoothLine } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, type Mark, placeFigure, type Wash } from '../../press/form.ts';
import { at } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { drawBox } from '../parts/box.ts';
import { drawEmblem, printLabel } from '../parts/label.ts';
import { band, face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

const TILT = 0.2;

/** Hardware is mostly left bare, so that the colour stays with the oil. */
function chooseTone(random: Random): Wash {
  return random.pick(['paper', 'paper', 'deep']);
}

function threads(turned: Turned, top: number, bottom: number, spacing: number): Mark[] {
  const rows = Math.floor((bottom - top) / spacing);
  return Array.from({ length: rows }, (_, row) => ({ line: ring(turned, top + (row + 0.5) * spacing), nib: 'plain' }));
}

function drawMouthpiece(kind: 'round' | 'flat' | 'barrel', radius: number, tone: Wash): Figure {
  const profiles = {
    round: smoothLine([at(radius * 0.52, -118), at(radius * 0.58, -96), at(radius * 0.66, -60), at(radius, -36), at(radius, 0)]),
    flat: smoothLine([at(radius * 0.86, -112), at(radius * 0.9, -80), at(radius * 0.94, -30), at(radius, 0)]),
    barrel: smoothLine([at(radius * 0.6, -108), at(radius * 0.82, -78), at(radius * 0.78, -46), at(radius, -18), at(radius, 0)]),
  };
  const turned = { profile: profiles[kind], tilt: TILT };
  const topRadius = turned.profile[0]?.x ?? radius;
  return [
    { outline: turnedOutline(turned), wash: tone, shade: { depth: radius, spacing: 4.2, crossed: true } },
    { outline: face(topRadius, turned.profile[0]?.y ?? 0, TILT), wash: tone },
    { outline: face(topRadius * 0.42, turned.profile[0]?.y ?? 0, TILT), wash: 'paper', edge: 'light', shade: { depth: 20, spacing: 3 } },
  ];
}

/** A glass cartridge with a 510 thread, its thread's end at the origin. `fill` is the oil's level, 0 to 1. */
function drawTank(random: Random): Figure {
  const radius = random.between(30, 38);
  const glassHeight = random.between(120, 165);
  const fill = random.between(0.45, 0.9);
  const foot = -46;
  const glass: Turned = { profile: [at(radius, foot - 26 - glassHeight), at(radius, foot - 26)], tilt: TILT };
  const collar: Turned = { profile: [at(radius + 1, foot - 30), at(radius + 1, foot - 2), at(radius * 0.8, foot + 2)], tilt: TILT };
  const thread: Turned = { profile: [at(radius * 0.5, foot), at(radius * 0.5, -3), at(radius * 0.42, 0)], tilt: TILT };
  const top = foot - 26 - glassHeight;
  const level = foot - 28 - glassHeight * fill;
  const oil: Form = {
    outline: band(glass, level, foot - 28, 0.16),
    wash: 'main',
    edge: 'light',
    shade: { depth: radius * 0.7, spacing: 5.5 },
  };
  const post: Form = {
    outline: [at(-7, top), at(7, top), at(7, foot - 20), at(-7, foot - 20)],
    seeThrough: true,
    edge: 'light',
    shade: { depth: 7, spacing: 5 },
    marks: [{ line: [at(-7, top + 20), at(7, top + 20)], nib: 'thin' }],
  };
  return [
    { outline: turnedOutline(thread), shade: { depth: 12, spacing: 4 }, marks: threads(thread, foot + 10, -2, 7) },
    { outline: turnedOutline(glass), shade: { depth: 10, spacing: 7 }, marks: [{ line: [at(-radius * 0.78, top + 24), at(-radius * 0.78, level - 4)], nib: 'plain' }] },
    oil,
    { outline: face(radius * 0.98, level, TILT), wash: 'main', edge: 'light', seeThrough: true },
    post,
    { outline: turnedOutline(collar), shade: { depth: 18, spacing: 4 }, marks: [{ line: ring(collar, foot - 10), nib: 'thin' }] },
    ...placeFigure(drawMouthpiece(random.pick(['round', 'flat', 'barrel']), radius, chooseTone(random)), { to: at(0, top + 4) }),
  ];
}

function drawBattery(length: number, radius: number, random: Random): Figure {
  const body: Turned = { profile: smoothLine([at(radius, -length), at(radius, -length * 0.5), at(radius, -10), at(radius * 0.93, 0)]), tilt: TILT };
  const button = face(radius * 0.42, -length * 0.72, 0.9);
  return [
    { outline: turnedOutline(body), wash: chooseTone(random), shade: { depth: radius, spacing: 4.6 }, marks: [{ line: ring(body, -length + 10), nib: 'thin' }, { line: ring(body, -26), nib: 'thin' }] },
    { outline: button, wash: 'paper', edge: 'light', marks: drawEmblem(radius * 0.4, random).map((line) => ({ line: line.map(({ x, y }) => at(x, y - length * 0.72)), nib: 'thin' })) },
    { outline: face(radius, -length, TILT), wash: 'paper', edge: 'light' },
  ];
}

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
  return [top, side, { ...front, marks: print }, window, ...placeFigure(drawTank(random), { to: at(-70, 10), turn: random.between(-0.16, 0.04) })];
}

/** A flat pen that is thrown away when empty, with a window on its oil. */
function drawDisposable(random: Random): Figure {
  const width = random.between(66, 92);
  const height = random.between(300, 350);
  const isRound = random.chance(0.5);
  const fill = random.between(0.3, 0.8);
  const mouth: Form = {
    outline: smoothLine([at(-width * 0.42, -height + 8), at(-width * 0.3, -height - 50), at(-width * 0.18, -height - 62), at(width * 0.18, -height - 62), at(width * 0.3, -height - 50), at(width * 0.42, -height + 8)]),
    wash: 'paper',
    shade: { depth: width * 0.4, spacing: 4.2, crossed: true },
  };
  const body: Form = {
    outline: roundedBox(at(0, -height / 2), width, height, isRound ? width / 2.2 : 14),
    wash: random.pick(['main', 'paper', 'deep']),
    shade: { depth: width * 0.36, spacing: 4.8 },
    marks: printLabel(width * 0.74, 120, ({ x, y }) => at(x, y - height * 0.33), random),
  };
  const pane = { width: width * 0.34, height: height * 0.24 };
  const window: Form = { outline: roundedBox(at(0, -height * 0.76), pane.width, pane.height, pane.width / 2), wash: 'paper', edge: 'light' };
  const oil: Form = {
    outline: roundedBox(at(0, -height * 0.76 + (pane.height * (1 - fill)) / 2), pane.width - 6, pane.height * fill - 5, pane.width / 2.4),
    wash: 'deep',
    edge: 'light',
    shade: { depth: 14, spacing: 4.5 },
  };
  const light: Form = { outline: face(3.4, -16, 1), edge: 'light', wash: 'paper' };
  const pen = placeFigure([mouth, body, window, oil, light], { to: at(0, 0), turn: random.between(-0.3, 0.3) });
  return pen;
}

/** A flat pod beside or above the device it clicks into. */
function drawPod(random: Random): Figure {
  const width = random.between(84, 104);
  const device: Form = {
    outline: roundedBox(at(0, -120), width, 240, 16),
    wash: chooseTone(random),
    shade: { depth: 36, spacing: 4.6 },
    marks: printLabel(width * 0.7, 110, ({ x, y }) => at(x, y - 104), random),
  };
  const well: Form = { outline: roundedBox(at(0, -232), width * 0.84, 16, 7), wash: 'paper', edge: 'light', shade: { depth: 30, spacing: 3.4 } };
  const lift = random.between(16, 46);
  const pod: Figure = [
    { outline: [at(-width * 0.38, -88), at(width * 0.38, -88), at(width * 0.38, 0), at(-width * 0.38, 0)], shade: { depth: 10, spacing: 5 } },
    { outline: [at(-width * 0.32, -60), at(width * 0.32, -60 + random.between(-3, 3)), at(width * 0.32, -6), at(-width * 0.32, -6)], wash: 'main', edge: 'light', shade: { depth: 26, spacing: 5 } },
    { outline: [at(-5, -88), at(5, -88), at(5, -6), at(-5, -6)], seeThrough: true, edge: 'light' },
    { outline: smoothLine([at(-width * 0.48, -86), at(-width * 0.46, -108), at(-width * 0.26, -150), at(0, -158), at(width * 0.26, -150), at(width * 0.46, -108), at(width * 0.48, -86)]), wash: 'paper', shade: { depth: 30, spacing: 4.5, crossed: true } },
    { outline: face(12, -150, 0.3), wash: 'paper', edge: 'light' },
  ];
  const whole = [device, well, ...placeFigure(pod, { to: at(0, -236 - lift) })];
  return placeFigure(whole, { to: at(0, 0), turn: random.between(-0.2, 0.32) });
}

export const CARTRIDGE: Compositions = [
  { words: ['CART', '510'], draw: drawSingle },
  { words: ['CART', '510'], draw: drawTwo },
  { words: ['CART', '510'], draw: drawApart },
  { words: ['CART', '510', 'KIT'], draw: drawBoxed },
  { words: ['DISPOSABLE', 'PEN', 'ALL-IN-ONE', 'AIO'], draw: drawDisposable },
  { words: ['POD'], draw: drawPod },
];
