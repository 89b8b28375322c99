import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** A bottle with a pump. */
export function drawPump(random: Random): Figure {
  const radius = random.between(64, 78);
  const bottle: Turned = {
    profile: smoothLine([
      at(24, -250),
      at(28, -242),
      at(radius * 0.9, -222),
      at(radius, -196),
      at(radius, -100),
      at(radius, -12),
      at(radius * 0.92, 0),
    ]),
    tilt: 0.2,
  };
  const collar: Turned = { profile: [at(26, -282), at(26, -246)], tilt: 0.2 };
  const spout: Form = {
    outline: smoothLine([
      at(-92, -318),
      at(-96, -332),
      at(-40, -344),
      at(24, -342),
      at(28, -318),
      at(20, -312),
      at(-44, -316),
      at(-80, -306),
    ]),
    wash: 'paper',
    shade: { depth: 16, spacing: 4.5 },
  };
  return [
    ...placeFigure(drawShadow(110, random), { to: at(radius * 0.8, -2) }),
    { outline: [at(-9, -316), at(9, -316), at(9, -270), at(-9, -270)], shade: { depth: 8, spacing: 4 } },
    spout,
    { outline: turnedOutline(bottle), wash: 'main', shade: { depth: radius * 0.6, spacing: 5.5 } },
    {
      outline: band(bottle, -176, -40, 0.2),
      wash: 'paper',
      edge: 'light',
      shade: { depth: 22, spacing: 5 },
      marks: printLabel(radius * 1.2, 120, wrapRound(bottle, -112), random),
    },
    {
      outline: turnedOutline(collar),
      wash: 'paper',
      shade: { depth: 22, spacing: 4.5 },
      marks: [{ line: ring(collar, -254), nib: 'thin' }],
    },
    { outline: face(26, -282, 0.2), wash: 'paper', edge: 'light' },
    { outline: [at(-9, -300), at(9, -300), at(9, -281), at(-9, -281)], wash: 'paper', edge: 'light' },
  ];
}
