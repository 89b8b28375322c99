import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';
import { choosePill } from './pill-shapes.ts';

/** A capped bottle with pills before it. */
export function drawBottle(random: Random, { subtype }: { subtype: string }): Figure {
  const radius = random.between(76, 92);
  const pill = choosePill(random, subtype);
  const bottle: Turned = {
    profile: [
      at(radius * 0.72, -210),
      at(radius * 0.74, -196),
      at(radius, -176),
      at(radius, -10),
      at(radius * 0.94, 0),
    ],
    tilt: 0.2,
  };
  const cap: Turned = { profile: [at(radius * 0.8, -258), at(radius * 0.82, -202)], tilt: 0.2 };
  const ribs = Array.from({ length: 15 }, (_, index) => {
    const angle = (Math.PI * (index + 0.5)) / 15;
    const [x, y] = [Math.cos(angle) * radius * 0.8, Math.sin(angle) * radius * 0.16];
    return { line: [at(x, y - 252), at(x * 1.02, y - 206)], nib: 'thin' } as const;
  });
  const spilt = [at(-radius - 26, 26), at(-radius + 30, 62), at(radius * 0.7, 56)].slice(
    0,
    random.whole(2, 3),
  );
  return [
    ...placeFigure(drawShadow(120, random), { to: at(radius * 0.8, -2) }),
    { outline: turnedOutline(bottle), wash: 'main', shade: { depth: radius * 0.5, spacing: 5.5 } },
    {
      outline: band(bottle, -158, -26),
      wash: 'paper',
      edge: 'light',
      shade: { depth: 34, spacing: 5 },
      marks: printLabel(radius * 1.2, 120, wrapRound(bottle, -98), random),
    },
    { outline: turnedOutline(cap), wash: 'paper', shade: { depth: 40, spacing: 4.5 }, marks: ribs },
    {
      outline: face(radius * 0.8, -258, 0.2),
      wash: 'paper',
      marks: [{ line: face(radius * 0.66, -258, 0.2), nib: 'thin' }],
    },
    ...spilt.flatMap((to) => placeFigure(pill(74), { to, turn: random.between(0.6, 2.4) })),
  ];
}
