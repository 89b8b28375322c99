import type { Compositions } from '#illustrations/drawing/composition.ts';
import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBox } from '../parts/box.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawDrop, drawDropper } from './dropper.ts';
import { chooseFlask, drawFlask, TILT } from './flask.ts';

/** The ways to draw tinctures. */
export const TINCTURE: Compositions = [
  { words: ['DROPPER', 'DROPS', 'OIL'], draw: drawClosed },
  { words: ['DROPPER', 'DROPS', 'SUBLINGUAL'], draw: drawOpened },
  { words: ['DROPPER', 'DROPS', 'OIL'], draw: drawLaidDown },
  { words: ['SPRAY', 'MIST'], draw: drawSpray },
  { words: ['KIT', 'DROPPER'], draw: drawBoxed },
];

function drawClosed(random: Random): Figure {
  const flask = chooseFlask(random);
  return [
    ...placeFigure(drawShadow(120, random), { to: at(flask.radius * 0.8, -2) }),
    ...drawFlask(flask, random),
    ...placeFigure(drawDropper(flask.neck, 0, random), { to: at(0, -flask.height - 14) }),
  ];
}

/** The dropper held aslant above the open bottle, a drop falling. */
function drawOpened(random: Random): Figure {
  const flask = chooseFlask(random);
  const lean = random.between(0.1, 0.34);
  const tip = at(8, -flask.height - 84);
  const pipette = random.between(110, 140);
  const root = at(tip.x + Math.sin(lean) * pipette, tip.y - Math.cos(lean) * pipette);
  return [
    ...placeFigure(drawShadow(120, random), { to: at(flask.radius * 0.8, -2) }),
    ...drawFlask(flask, random),
    { outline: face(flask.neck, -flask.height - 30, 0.2), wash: 'paper', shade: { depth: 14, spacing: 3.4 } },
    ...placeFigure([drawDrop(20)], { to: at(tip.x - 3, tip.y + 10) }),
    ...placeFigure(drawDropper(flask.neck, pipette, random), { to: root, turn: lean }),
  ];
}

/** The dropper laid down beside the bottle. */
function drawLaidDown(random: Random): Figure {
  const flask = chooseFlask(random);
  return [
    ...drawFlask(flask, random),
    { outline: face(flask.neck, -flask.height - 30, 0.2), wash: 'paper', shade: { depth: 14, spacing: 3.4 } },
    ...placeFigure(drawDropper(flask.neck, flask.height * 0.86, random), {
      to: at(flask.radius + 74, -flask.height * 0.55),
      turn: random.between(-0.3, 0.1),
    }),
  ];
}

function drawSpray(random: Random): Figure {
  const flask = chooseFlask(random);
  const slim = {
    ...flask,
    turned: { ...flask.turned, profile: flask.turned.profile.map(({ x, y }) => at(x * 0.8, y * 1.15)) },
  };
  const tall = {
    ...slim,
    radius: flask.radius * 0.8,
    height: flask.height * 1.15,
    level: flask.level * 1.15,
  };
  return [
    ...placeFigure(drawShadow(100, random), { to: at(tall.radius * 0.8, -2) }),
    ...drawFlask(tall, random),
    ...placeFigure(drawSprayHead(flask.neck * 0.8, random), { to: at(0, -tall.height - 14) }),
  ];
}

function drawBoxed(random: Random): Figure {
  const flask = chooseFlask(random);
  const box = { width: 136, height: 290, depth: at(34, -22) };
  const [top, side, front] = drawBox(box, { shade: { depth: 24 } });
  const marks = printLabel(104, 160, ({ x, y }) => at(box.width / 2 + x, -box.height * 0.54 + y), random);
  return [
    ...placeFigure([top, { ...side }, { ...front, marks }], { to: at(flask.radius * 0.7, -26) }),
    ...placeFigure(
      [
        ...drawFlask(flask, random),
        ...placeFigure(drawDropper(flask.neck, 0, random), { to: at(0, -flask.height - 14) }),
      ],
      { to: at(-44, 0) },
    ),
  ];
}

/** A fine-mist head with its nozzle; the collar's foot at the origin. */
function drawSprayHead(neck: number, random: Random): Figure {
  const collar: Turned = { profile: [at(neck + 3, -34), at(neck + 4, 0)], tilt: TILT };
  const head: Form = {
    outline: smoothLine([
      at(-neck * 0.7, -36),
      at(-neck * 0.74, -66),
      at(-neck * 0.3, -78),
      at(neck * 0.4, -76),
      at(neck * 0.74, -66),
      at(neck * 0.7, -36),
    ]),
    wash: 'paper',
    shade: { depth: 18, spacing: 4.5 },
  };
  const nozzle: Form = { outline: roundedBox(at(-neck * 0.86, -62), 12, 12, 3), wash: 'deep', edge: 'light' };
  const mist = Array.from({ length: 34 }, () => {
    const reach = random.between(10, 108);
    const spread = random.between(-0.34, 0.34);
    const dot = at(-neck - 8 - reach * Math.cos(spread), -62 - reach * Math.sin(spread));
    return { line: [dot, dot], nib: 'plain', leavesForm: true } as const;
  });
  return [
    nozzle,
    { ...head, marks: mist },
    {
      outline: turnedOutline(collar),
      wash: 'paper',
      shade: { depth: 18, spacing: 4.5 },
      marks: [{ line: ring(collar, -8), nib: 'thin' }],
    },
    { outline: face(neck + 3, -34, TILT), wash: 'paper', edge: 'light' },
    { ...head, outline: head.outline.filter(({ y }) => y < -34) },
  ];
}
