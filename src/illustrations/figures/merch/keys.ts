import { ellipse } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawTagShape } from './tag.ts';

/** A ring of keys, one with a plain tag. */
export function drawKeys(random: Random): Figure {
  const key = (): Figure => [
    {
      outline: [
        at(-6, 24),
        at(6, 24),
        at(6, 148),
        at(22, 148),
        at(22, 136),
        at(14, 130),
        at(22, 122),
        at(22, 110),
        at(6, 106),
        at(6, 96),
        at(-6, 96),
      ].map(({ x, y }) => at(x, y)),
      wash: 'paper',
      shade: { depth: 8, spacing: 4 },
    },
    {
      outline: ellipse(at(0, 0), 34, 30),
      wash: 'main',
      shade: { depth: 22, spacing: 4.5 },
      marks: [{ line: ellipse(at(0, 0), 24, 20), nib: 'thin' }],
    },
    { outline: ellipse(at(0, -16), 7, 6), wash: 'paper', edge: 'light' },
  ];
  const loop: Form = {
    outline: ellipse(at(0, -64), 58, 56),
    seeThrough: true,
    marks: [{ line: ellipse(at(0, -64), 51, 49), nib: 'plain' }],
  };
  return [
    ...placeFigure(key(), { to: at(36, 0), turn: -random.between(0.25, 0.4) }),
    ...placeFigure(key(), { to: at(-2, 12), turn: random.between(-0.05, 0.1) }),
    ...placeFigure(drawTagShape(120, random).slice(0, 3), {
      to: at(-44, 6),
      turn: 1.57 + random.between(0.35, 0.5),
      scale: 0.8,
    }),
    loop,
  ];
}
