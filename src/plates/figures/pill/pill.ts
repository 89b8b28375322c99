import { arc, ellipse, roundedBox } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { at, type Point } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** A two-part capsule lying along the vertical, about the origin. */
function drawCapsule(length: number, isFilled: boolean): Figure {
  const radius = length * 0.17;
  const lower: Form = { outline: roundedBox(at(0, length * 0.06), radius * 1.9, length * 0.88, radius), wash: isFilled ? 'main' : 'paper', shade: { depth: radius * 0.8, spacing: 4.5 }, ...(isFilled ? {} : { stipple: { count: 40, lean: 0.2 } }) };
  const upper: Form = {
    outline: [...arc(at(0, -length / 2 + radius), radius, radius, Math.PI, 2 * Math.PI), ...arc(at(0, length * 0.04), radius, radius * 0.28, 0, Math.PI)],
    wash: 'main',
    shade: { depth: radius * 0.9, spacing: 4.5 },
    marks: [{ line: [at(-radius * 0.56, -length * 0.3), at(-radius * 0.56, -length * 0.1)], nib: 'plain' }],
  };
  return [lower, upper];
}

/** A clear oval of gelatine with oil in it, about the origin. */
function drawSoftgel(length: number): Figure {
  const [rx, ry] = [length * 0.24, length * 0.42];
  return [
    {
      outline: ellipse(at(0, 0), rx, ry),
      wash: 'main',
      shade: { depth: rx * 0.8, spacing: 4.5 },
      marks: [
        { line: arc(at(0, 0), rx * 0.66, ry * 0.76, Math.PI * 0.95, Math.PI * 1.35), nib: 'plain' },
        { line: arc(at(0, 0), rx * 0.66, ry * 0.76, Math.PI * 0.78, Math.PI * 0.86), nib: 'plain' },
      ],
    },
    { outline: ellipse(at(rx * 0.06, ry * 0.24), rx * 0.12, rx * 0.12), wash: 'paper', edge: 'light' },
  ];
}

function drawTablet(radius: number): Figure {
  const tablet: Turned = { profile: [at(radius * 0.92, -radius * 0.3), at(radius, -radius * 0.12), at(radius, radius * 0.12)], tilt: 0.6 };
  return [
    { outline: turnedOutline(tablet), wash: 'deep', shade: { depth: radius * 0.6, spacing: 4.5 } },
    { outline: face(radius * 0.92, -radius * 0.3, 0.6), wash: 'main', edge: 'light', marks: [{ line: [at(-radius * 0.7, -radius * 0.5), at(radius * 0.7, -radius * 0.1)], nib: 'plain' }] },
  ];
}

function choosePill(random: Random, subtype: string): (length: number) => Figure {
  if (subtype.includes('SOFTGEL') || subtype.includes('GEL')) return drawSoftgel;
  if (subtype.includes('TABLET')) return (length) => drawTablet(length * 0.36);
  const isFilled = random.chance(0.5);
  if (subtype.includes('CAP')) return (length) => drawCapsule(length, isFilled);
  return random.pick([drawSoftgel, (length: number) => drawCapsule(length, isFilled), (length: number) => drawTablet(length * 0.36)]);
}

const SPOTS: readonly (readonly Point[])[] = [
  [at(-70, -90), at(72, -64), at(-6, 24), at(-88, 110), at(86, 124)],
  [at(0, -130), at(-86, -40), at(84, -30), at(-40, 66), at(70, 110), at(-110, 150)],
  [at(-60, -60), at(66, 40), at(-40, 128)],
  [at(-104, -110), at(0, -120), at(104, -104), at(-104, 14), at(4, 8), at(106, 20), at(-100, 140), at(2, 134), at(104, 142)],
];

function drawScatter(random: Random, { subtype }: { subtype: string }): Figure {
  const spots = random.pick([SPOTS[0] ?? [], SPOTS[1] ?? [], SPOTS[2] ?? []]);
  const pill = choosePill(random, subtype);
  const size = spots.length < 4 ? 150 : 118;
  return spots.flatMap((to) => placeFigure(pill(size), { to, turn: random.between(0, Math.PI) }));
}

function drawRows(random: Random, { subtype }: { subtype: string }): Figure {
  const pill = choosePill(random, subtype);
  const turn = random.pick([0, 0.6, -0.6]);
  return (SPOTS[3] ?? []).flatMap((to) => placeFigure(pill(104), { to, turn: turn + random.between(-0.12, 0.12) }));
}

function drawBlister(random: Random, { subtype }: { subtype: string }): Figure {
  const pill = choosePill(random, subtype);
  const [columns, rows] = random.pick<readonly [number, number]>([[2, 5], [2, 4], [3, 4]]);
  const [pitchX, pitchY] = [96, 76];
  const [width, height] = [columns * pitchX + 20, rows * pitchY + 20];
  const gaps = random.whole(0, 2);
  const foil: Form = {
    outline: roundedBox(at(0, 0), width, height, 12),
    wash: 'paper',
    shade: { depth: 14, spacing: 5 },
    marks: Array.from({ length: rows - 1 }, (_, row) => ({ line: [at(-width / 2, (row + 1 - rows / 2) * pitchY), at(width / 2, (row + 1 - rows / 2) * pitchY)], nib: 'hair' })),
  };
  const wells = Array.from({ length: columns * rows }, (_, index): Figure => {
    const to = at((index % columns - (columns - 1) / 2) * pitchX, (Math.floor(index / columns) - (rows - 1) / 2) * pitchY);
    const well: Form = { outline: roundedBox(at(0, 0), 82, 52, 26), edge: 'light', shade: { depth: 10, spacing: 4.5 } };
    const content = index < gaps ? [{ outline: [at(-20, -8), at(-4, -3), at(14, -10), at(20, 6), at(0, 3), at(-14, 10)], wash: 'paper', shade: { depth: 20, spacing: 3.4 } } as const] : placeFigure(pill(74), { to: at(0, 0), turn: Math.PI / 2 });
    return placeFigure([well, ...content], { to });
  }).flat();
  return placeFigure([foil, ...wells], { to: at(0, 0), turn: random.between(-0.3, 0.3) });
}

function drawBottle(random: Random, { subtype }: { subtype: string }): Figure {
  const radius = random.between(76, 92);
  const pill = choosePill(random, subtype);
  const bottle: Turned = { profile: [at(radius * 0.72, -210), at(radius * 0.74, -196), at(radius, -176), at(radius, -10), at(radius * 0.94, 0)], tilt: 0.2 };
  const cap: Turned = { profile: [at(radius * 0.8, -258), at(radius * 0.82, -202)], tilt: 0.2 };
  const ribs = Array.from({ length: 15 }, (_, index) => {
    const angle = (Math.PI * (index + 0.5)) / 15;
    const [x, y] = [Math.cos(angle) * radius * 0.8, Math.sin(angle) * radius * 0.16];
    return { line: [at(x, y - 252), at(x * 1.02, y - 206)], nib: 'thin' } as const;
  });
  const spilt = [at(-radius - 26, 26), at(-radius + 30, 62), at(radius * 0.7, 56)].slice(0, random.whole(2, 3));
  return [
    ...placeFigure(drawShadow(120, random), { to: at(radius * 0.8, -2) }),
    { outline: turnedOutline(bottle), wash: 'main', shade: { depth: radius * 0.5, spacing: 5.5 } },
    { outline: band(bottle, -158, -26), wash: 'paper', edge: 'light', shade: { depth: 34, spacing: 5 }, marks: printLabel(radius * 1.2, 120, wrapRound(bottle, -98), random) },
    { outline: turnedOutline(cap), wash: 'paper', shade: { depth: 40, spacing: 4.5 }, marks: ribs },
    { outline: face(radius * 0.8, -258, 0.2), wash: 'paper', marks: [{ line: face(radius * 0.66, -258, 0.2), nib: 'thin' }] },
    ...spilt.flatMap((to) => placeFigure(pill(74), { to, turn: random.between(0.6, 2.4) })),
  ];
}

export const PILL: Compositions = [
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawScatter },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawRows },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawBlister },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawBottle },
];

