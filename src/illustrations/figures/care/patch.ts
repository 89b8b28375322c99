import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';

/** A sachet with its patch half drawn out. */
export function drawPatch(random: Random): Figure {
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
