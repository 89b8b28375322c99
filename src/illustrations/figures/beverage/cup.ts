import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, type Mark, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** A cup on its saucer; a sachet's thread and tag hang from the rim. */
export function drawCup(random: Random): Figure {
  const radius = random.between(104, 122);
  const tilt = 0.34;
  const cup: Turned = {
    profile: smoothLine([
      at(radius, -136),
      at(radius * 0.97, -96),
      at(radius * 0.8, -44),
      at(radius * 0.46, -12),
      at(radius * 0.42, 0),
    ]),
    tilt,
  };
  const saucer: Turned = {
    profile: smoothLine([at(radius * 1.5, 0), at(radius * 1.1, 18), at(radius * 0.7, 24)]),
    tilt: 0.26,
  };
  const handle = smoothLine([
    at(radius * 0.9, -108),
    at(radius * 1.4, -124),
    at(radius * 1.46, -70),
    at(radius * 0.82, -44),
  ]);
  return [
    { outline: turnedOutline(saucer), wash: 'paper', shade: { depth: 40, spacing: 5 } },
    {
      outline: face(radius * 1.5, 0, 0.26),
      wash: 'paper',
      edge: 'light',
      marks: [{ line: face(radius * 0.86, 4, 0.26), nib: 'thin' }],
    },
    { outline: ribbon(handle, () => 17), wash: 'paper', shade: { depth: 10, spacing: 4 } },
    {
      outline: turnedOutline(cup),
      wash: 'paper',
      shade: { depth: 56, spacing: 5 },
      marks: [
        { line: ring(cup, -120), nib: 'thin' },
        { line: ring(cup, -112), nib: 'thin' },
      ],
    },
    {
      outline: face(radius, -136, tilt),
      wash: 'paper',
      shade: { depth: 18, spacing: 4 },
      marks: drawSteam(),
    },
    {
      outline: face(radius * 0.86, -130, tilt * 0.92),
      wash: 'main',
      edge: 'light',
      shade: { depth: 30, spacing: 5 },
    },
    ...drawTag(radius, random),
  ];
}

function drawSteam(): Mark[] {
  return [-34, 6, 44].map((x) => ({
    line: smoothLine([at(x, -176), at(x + 14, -206), at(x - 10, -236), at(x + 6, -268)]),
    nib: 'hair',
    leavesForm: true,
  }));
}

/** The sachet's thread over the rim, with its paper tag. */
function drawTag(radius: number, random: Random): Figure {
  const end = at(-radius * 0.66, -60);
  const thread = smoothLine([at(-radius * 0.4, -120), at(-radius * 0.76, -122), at(end.x - 6, -96), end]);
  const tag: Form = {
    outline: [at(0, 0), at(17, 12), at(17, 48), at(-17, 48), at(-17, 12)],
    wash: 'main',
    edge: 'light',
    marks: [
      { line: [at(-9, 26), at(9, 26)], nib: 'thin' },
      { line: [at(-6, 34), at(6, 34)], nib: 'thin' },
    ],
  };
  return [
    { outline: ribbon(thread, () => 1.2), edge: 'light' },
    ...placeFigure([tag], { to: end, turn: random.between(-0.2, 0.2) }),
  ];
}
