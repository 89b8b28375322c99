import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { type Turned, turnedOutline } from '../parts/turned.ts';
import { swirl } from './swirl.ts';

/** A tube on its cap, sometimes with a dab beside it. */
export function drawTube(random: Random): Figure {
  const width = random.between(92, 116);
  const isDispensing = random.chance(0.4);
  const tube: Form = {
    outline: [
      at(-width * 0.62, -320),
      at(width * 0.62, -320),
      ...smoothLine([
        at(width * 0.6, -290),
        at(width * 0.56, -140),
        at(width * 0.44, -46),
        at(width * 0.28, -34),
      ]),
      ...smoothLine([
        at(-width * 0.28, -34),
        at(-width * 0.44, -46),
        at(-width * 0.56, -140),
        at(-width * 0.6, -290),
      ]),
    ],
    wash: 'main',
    shade: { depth: width * 0.34, spacing: 5.5 },
    marks: [
      ...printLabel(width * 0.8, 170, ({ x, y }) => at(x, y - 176), random),
      ...[-298, -308].map((y) => ({ line: [at(-width * 0.6, y), at(width * 0.6, y)], nib: 'thin' }) as const),
      ...Array.from(
        { length: 12 },
        (_, index) =>
          ({
            line: [at(width * (-0.56 + index * 0.1), -319), at(width * (-0.56 + index * 0.1), -309)],
            nib: 'thin',
          }) as const,
      ),
    ],
  };
  const cap: Turned = { profile: [at(width * 0.28, -36), at(width * 0.33, 22)], tilt: 0.14 };
  const ribs = Array.from(
    { length: 8 },
    (_, index) =>
      ({
        line: [at(width * (-0.24 + index * 0.068), -28), at(width * (-0.28 + index * 0.08), 22)],
        nib: 'thin',
      }) as const,
  );
  const whole: Figure = [
    tube,
    { outline: turnedOutline(cap), wash: 'paper', shade: { depth: 22, spacing: 4.5 }, marks: ribs },
  ];
  const blob: Figure = isDispensing ? placeFigure([swirl(60)], { to: at(-width - 30, 10) }) : [];
  return [...blob, ...placeFigure(whole, { to: at(0, 0), turn: random.between(-0.3, 0.3) })];
}
