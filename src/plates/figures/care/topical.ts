import { roundedBox, smoothLine, smoothOutline } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { at } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { drawEmblem, printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

function drawLid(radius: number, height: number, random: Random): Figure {
  const lid: Turned = { profile: [at(radius, -height), at(radius, 0)], tilt: 0.34 };
  const emblem = drawEmblem(radius * 0.8, random).map((line) => line.map(({ x, y }) => at(x, y * 0.36 - height)));
  return [
    { outline: turnedOutline(lid), wash: 'paper', shade: { depth: radius * 0.4, spacing: 4.5 }, marks: [{ line: ring(lid, -height * 0.3), nib: 'thin' }] },
    { outline: face(radius, -height, 0.34), wash: 'paper', marks: [{ line: face(radius * 0.88, -height, 0.34), nib: 'thin' }, ...emblem.map((line) => ({ line, nib: 'plain' }) as const)] },
  ];
}

function swirl(radius: number): Form {
  return {
    outline: smoothOutline([at(-radius * 0.8, 6), at(-radius * 0.52, -22), at(-radius * 0.1, -30), at(radius * 0.06, -52), at(radius * 0.22, -30), at(radius * 0.6, -20), at(radius * 0.8, 8), at(0, 32)]),
    wash: 'main',
    edge: 'light',
    shade: { depth: 22, spacing: 4.5 },
    marks: [
      { line: smoothLine([at(-radius * 0.56, -4), at(-radius * 0.1, 8), at(radius * 0.44, -8)]), nib: 'plain' },
      { line: smoothLine([at(-radius * 0.24, -20), at(radius * 0.04, -14), at(radius * 0.3, -22)]), nib: 'plain' },
    ],
  };
}

/** A cream jar, open, its lid leaning or lying by. */
function drawJar(random: Random): Figure {
  const radius = random.between(106, 124);
  const height = random.between(96, 140);
  const tilt = 0.3;
  const jar: Turned = { profile: smoothLine([at(radius * 0.92, -height - 24), at(radius * 0.92, -height - 4), at(radius, -height + 10), at(radius, -height * 0.4), at(radius * 0.98, -10), at(radius * 0.92, 0)]), tilt };
  const lidAt = random.pick([at(-66, -height - 120), at(84, -height - 112)]);
  return [
    ...placeFigure(drawLid(radius * 0.98, 36, random), { to: lidAt, turn: Math.sign(lidAt.x) * random.between(0.12, 0.4) }),
    { outline: turnedOutline(jar), wash: 'paper', shade: { depth: 52, spacing: 5.5 }, marks: [{ line: ring(jar, -height - 2), nib: 'plain' }] },
    { outline: band(jar, -height + 22, -22), wash: 'main', edge: 'light', shade: { depth: 46, spacing: 5.5 }, marks: printLabel(radius * 1.1, height * 0.7, wrapRound(jar, -height * 0.52), random) },
    { outline: face(radius * 0.92, -height - 24, tilt), wash: 'paper' },
    { outline: face(radius * 0.82, -height - 20, tilt * 0.94), wash: 'paper', edge: 'light', shade: { depth: 18, spacing: 4 } },
    ...placeFigure([swirl(radius)], { to: at(0, -height - 24) }),
  ];
}

function drawTube(random: Random): Figure {
  const width = random.between(92, 116);
  const isDispensing = random.chance(0.4);
  const tube: Form = {
    outline: [at(-width * 0.62, -320), at(width * 0.62, -320), ...smoothLine([at(width * 0.6, -290), at(width * 0.56, -140), at(width * 0.44, -46), at(width * 0.28, -34)]), ...smoothLine([at(-width * 0.28, -34), at(-width * 0.44, -46), at(-width * 0.56, -140), at(-width * 0.6, -290)])],
    wash: 'main',
    shade: { depth: width * 0.34, spacing: 5.5 },
    marks: [
      ...printLabel(width * 0.8, 170, ({ x, y }) => at(x, y - 176), random),
      ...[-298, -308].map((y) => ({ line: [at(-width * 0.6, y), at(width * 0.6, y)], nib: 'thin' }) as const),
      ...Array.from({ length: 12 }, (_, index) => ({ line: [at(width * (-0.56 + index * 0.1), -319), at(width * (-0.56 + index * 0.1), -309)], nib: 'thin' }) as const),
    ],
  };
  const cap: Turned = { profile: [at(width * 0.28, -36), at(width * 0.33, 22)], tilt: 0.14 };
  const ribs = Array.from({ length: 8 }, (_, index) => ({ line: [at(width * (-0.24 + index * 0.068), -28), at(width * (-0.28 + index * 0.08), 22)], nib: 'thin' }) as const);
  const whole: Figure = [tube, { outline: turnedOutline(cap), wash: 'paper', shade: { depth: 22, spacing: 4.5 }, marks: ribs }];
  const blob: Figure = isDispensing ? placeFigure([swirl(60)], { to: at(-width - 30, 10) }) : [];
  return [...blob, ...placeFigure(whole, { to: at(0, 0), turn: random.between(-0.3, 0.3) })];
}

/** A sachet with its patch half drawn out. */
function drawPatch(random: Random): Figure {
  const sachet: Form = {
    outline: [at(-96, -120), at(96, -120), at(96, 130), at(-96, 130)],
    wash: 'main',
    shade: { depth: 18, spacing: 5.5 },
    marks: [
      { line: [at(-84, -108), at(84, -108), at(84, 118), at(-84, 118), at(-84, -108)], nib: 'thin' },
      ...printLabel(130, 150, ({ x, y }) => at(x, y + 4), random),
    ],
  };
  const dots = Array.from({ length: 35 }, (_, index) => {
    const dot = at(-54 + (index % 7) * 18, -56 + Math.floor(index / 7) * 22);
    return { line: [dot, dot], nib: 'full' } as const;
  });
  const patch: Form = {
    outline: roundedBox(at(0, 0), 144, 138, 26),
    wash: 'paper',
    shade: { depth: 14, spacing: 5 },
    marks: [{ line: [...roundedBox(at(0, 0), 122, 116, 18), at(61, 40)], nib: 'thin' }, ...dots],
  };
  const peel: Form = {
    outline: smoothLine([at(72, -62), at(34, -58), at(26, -30), at(44, -16), at(72, -20)]),
    wash: 'paper',
    shade: { depth: 24, spacing: 4 },
  };
  return [
    ...placeFigure([patch, peel], { to: at(34, -150), turn: random.between(0.1, 0.3) }),
    ...placeFigure([sachet], { to: at(0, 0), turn: random.between(-0.16, 0.04) }),
  ];
}

/** A shallow tin of balm with the lid half off. */
function drawBalm(random: Random): Figure {
  const radius = random.between(126, 142);
  const tin: Turned = { profile: [at(radius, -42), at(radius, 0)], tilt: 0.36 };
  const thumb = smoothOutline([at(-40, -4), at(10, -26), at(54, -12), at(40, 16), at(-14, 24)]);
  const isStanding = random.chance(0.5);
  const lid = isStanding
    ? placeFigure([{ outline: face(radius, 0, 0.94), wash: 'deep', shade: { depth: 26, spacing: 4.5 } }, { outline: face(radius * 0.92, 0, 0.94), wash: 'main', edge: 'light', marks: [...drawEmblem(130, random).map((line) => ({ line, nib: 'plain' }) as const), { line: face(radius * 0.8, 0, 0.94), nib: 'thin' }] }], { to: at(random.between(-20, 20), -172) })
    : placeFigure(drawLid(radius * 1.02, 30, random), { to: at(-60, -112), turn: -0.22 });
  return [
    ...lid,
    { outline: turnedOutline(tin), wash: 'paper', shade: { depth: 58, spacing: 5 }, marks: [{ line: ring(tin, -32), nib: 'thin' }, { line: ring(tin, -6), nib: 'thin' }] },
    { outline: face(radius, -42, 0.36), wash: 'paper' },
    { outline: face(radius * 0.92, -38, 0.34), wash: 'main', edge: 'light', shade: { depth: 34, spacing: 5 }, stipple: { count: 40, lean: 0.8 } },
    { outline: thumb.map(({ x, y }) => at(x, y * 0.7 - 42)), wash: 'main', edge: 'light', shade: { depth: 18, spacing: 4 } },
  ];
}

function drawPump(random: Random): Figure {
  const radius = random.between(64, 78);
  const bottle: Turned = { profile: smoothLine([at(24, -250), at(28, -242), at(radius * 0.9, -222), at(radius, -196), at(radius, -100), at(radius, -12), at(radius * 0.92, 0)]), tilt: 0.2 };
  const collar: Turned = { profile: [at(26, -282), at(26, -246)], tilt: 0.2 };
  const spout: Form = { outline: smoothLine([at(-92, -318), at(-96, -332), at(-40, -344), at(24, -342), at(28, -318), at(20, -312), at(-44, -316), at(-80, -306)]), wash: 'paper', shade: { depth: 16, spacing: 4.5 } };
  return [
    ...placeFigure(drawShadow(110, random), { to: at(radius * 0.8, -2) }),
    { outline: [at(-9, -316), at(9, -316), at(9, -270), at(-9, -270)], shade: { depth: 8, spacing: 4 } },
    spout,
    { outline: turnedOutline(bottle), wash: 'main', shade: { depth: radius * 0.6, spacing: 5.5 } },
    { outline: band(bottle, -176, -40, 0.2), wash: 'paper', edge: 'light', shade: { depth: 22, spacing: 5 }, marks: printLabel(radius * 1.2, 120, wrapRound(bottle, -112), random) },
    { outline: turnedOutline(collar), wash: 'paper', shade: { depth: 22, spacing: 4.5 }, marks: [{ line: ring(collar, -254), nib: 'thin' }] },
    { outline: face(26, -282, 0.2), wash: 'paper', edge: 'light' },
    { outline: [at(-9, -300), at(9, -300), at(9, -281), at(-9, -281)], wash: 'paper', edge: 'light' },
  ];
}

/** A stick that is turned up out of its case, with the cap beside it. */
function drawStick(random: Random): Figure {
  const radius = 44;
  const body: Turned = { profile: [at(radius, -160), at(radius, 0)], tilt: 0.24 };
  const balm: Turned = { profile: smoothLine([at(radius * 0.7, -232), at(radius * 0.86, -222), at(radius * 0.86, -158)]), tilt: 0.24 };
  const cap: Turned = { profile: [at(radius + 2, -120), at(radius + 2, 0)], tilt: 0.24 };
  return [
    { outline: turnedOutline(balm), wash: 'main', shade: { depth: 40, spacing: 4.5 } },
    { outline: face(radius * 0.7, -230, 0.24), wash: 'main', edge: 'light' },
    { outline: turnedOutline({ ...body, profile: [at(radius, -156), at(radius, 0)] }).filter(({ y }) => y > -158 || Math.abs(y) < 170), wash: 'paper', seeThrough: true, edge: 'none' },
    { outline: band(body, -158, -1), wash: 'paper', shade: { depth: 36, spacing: 5 }, marks: [...printLabel(64, 110, wrapRound(body, -84), random), { line: ring(body, -22), nib: 'plain' }] },
    ...placeFigure([{ outline: turnedOutline(cap), wash: 'deep', shade: { depth: 40, spacing: 4.5 } }, { outline: face(radius + 2, -120, 0.24), wash: 'paper', shade: { depth: 26, spacing: 3.6 } }], { to: at(random.pick([-124, 124]), 10) }),
  ];
}

export const TOPICAL: Compositions = [
  { words: ['CREAM', 'JAR', 'BUTTER', 'SCRUB', 'SALVE'], draw: drawJar },
  { words: ['TUBE', 'GEL', 'LUBRICANT', 'CREAM', 'OINTMENT'], draw: drawTube },
  { words: ['PATCH', 'TRANSDERMAL'], draw: drawPatch },
  { words: ['BALM', 'SALVE', 'RUB'], draw: drawBalm },
  { words: ['LOTION', 'SOAP', 'MASSAGE', 'OIL', 'WASH'], draw: drawPump },
  { words: ['STICK', 'ROLL'], draw: drawStick },
];
