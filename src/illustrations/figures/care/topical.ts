import type { Compositions } from '#illustrations/drawing/composition.ts';
import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';
import { drawBalm } from './balm.ts';
import { drawJar } from './cream-jar.ts';
import { drawPump } from './pump.ts';
import { drawTube } from './tube.ts';

/** The ways to draw topicals. */
export const TOPICAL: Compositions = [
  { words: ['CREAM', 'JAR', 'BUTTER', 'SCRUB', 'SALVE', 'BATH'], draw: drawJar },
  { words: ['TUBE', 'GEL', 'LUBRICANT', 'CREAM', 'OINTMENT'], draw: drawTube },
  { words: ['PATCH', 'TRANSDERMAL'], draw: drawPatch },
  { words: ['BALM', 'SALVE', 'RUB'], draw: drawBalm },
  { words: ['LOTION', 'SOAP', 'MASSAGE', 'OIL', 'WASH'], draw: drawPump },
  { words: ['STICK', 'ROLL'], draw: drawStick },
];

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

/** A stick that is turned up out of its case, with the cap beside it. */
function drawStick(random: Random): Figure {
  const radius = 44;
  const body: Turned = { profile: [at(radius, -160), at(radius, 0)], tilt: 0.24 };
  const balm: Turned = {
    profile: smoothLine([at(radius * 0.7, -232), at(radius * 0.86, -222), at(radius * 0.86, -158)]),
    tilt: 0.24,
  };
  const cap: Turned = { profile: [at(radius + 2, -120), at(radius + 2, 0)], tilt: 0.24 };
  return [
    { outline: turnedOutline(balm), wash: 'main', shade: { depth: 40, spacing: 4.5 } },
    { outline: face(radius * 0.7, -230, 0.24), wash: 'main', edge: 'light' },
    {
      outline: turnedOutline({ ...body, profile: [at(radius, -156), at(radius, 0)] }).filter(
        ({ y }) => y > -158 || Math.abs(y) < 170,
      ),
      wash: 'paper',
      seeThrough: true,
      edge: 'none',
    },
    {
      outline: band(body, -158, -1),
      wash: 'paper',
      shade: { depth: 36, spacing: 5 },
      marks: [...printLabel(64, 110, wrapRound(body, -84), random), { line: ring(body, -22), nib: 'plain' }],
    },
    ...placeFigure(
      [
        { outline: turnedOutline(cap), wash: 'deep', shade: { depth: 40, spacing: 4.5 } },
        { outline: face(radius + 2, -120, 0.24), wash: 'paper', shade: { depth: 26, spacing: 3.6 } },
      ],
      { to: at(random.pick([-124, 124]), 10) },
    ),
  ];
}
