import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { printLabel } from '../parts/label.ts';

/** A tea sachet with its tag, and a few dried flowers. */
export function drawSachet(random: Random): Figure {
  const bag: Form = {
    outline: smoothLine([
      at(-24, -150),
      at(-70, -116),
      at(-84, 20),
      at(-76, 60),
      at(0, 70),
      at(76, 60),
      at(84, 20),
      at(70, -116),
      at(24, -150),
    ]),
    wash: 'paper',
    shade: { depth: 40, spacing: 5 },
    marks: [
      { line: [at(-60, -112), at(60, -112)], nib: 'thin' },
      { line: smoothLine([at(0, -112), at(4, -60), at(0, -20)]), nib: 'thin' },
    ],
  };
  const leaves: Form = {
    outline: smoothLine([
      at(-78, -14),
      at(-30, -24),
      at(26, -8),
      at(77, -22),
      at(80, 24),
      at(72, 54),
      at(0, 62),
      at(-72, 54),
      at(-80, 24),
    ]),
    wash: 'main',
    edge: 'none',
    stipple: { count: 130, lean: 0.2 },
    seeThrough: true,
  };
  const thread = smoothLine([at(0, -148), at(-10, -190), at(60, -216), at(112, -176), at(120, -140)]);
  const tag: Form = {
    outline: [at(0, 0), at(32, 20), at(32, 86), at(-32, 86), at(-32, 20)],
    wash: 'main',
    shade: { depth: 12, spacing: 5 },
    marks: printLabel(44, 54, ({ x, y }) => at(x, y + 52), random),
  };
  return [
    { outline: ribbon(thread, () => 1.6), edge: 'light' },
    bag,
    leaves,
    { outline: roundedBox(at(0, -146), 20, 9, 2), wash: 'deep', edge: 'light' },
    ...placeFigure([tag], { to: at(120, -142), turn: random.between(-0.3, 0.2) }),
  ];
}
