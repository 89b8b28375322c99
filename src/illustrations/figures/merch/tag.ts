import { ellipse } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { thread } from './thread.ts';

/** A luggage tag on its string; the hole at the origin. */
export function drawTagShape(length: number, random: Random): Figure {
  const half = length * random.between(0.25, 0.32);
  const tag: Form = {
    outline: [
      at(-30, -half * 0.42),
      at(-6, -half),
      at(length, -half),
      at(length, half),
      at(-6, half),
      at(-30, half * 0.42),
    ],
    wash: 'main',
    shade: { depth: 22, spacing: 5.5 },
    marks: printLabel(half * 1.7, length * 0.62, ({ x, y }) => at(length * 0.54 - y, x), random),
  };
  return [
    tag,
    { outline: ellipse(at(0, 0), 15, 15), wash: 'paper', edge: 'light' },
    { outline: ellipse(at(0, 0), 7, 7), wash: 'paper', edge: 'light', shade: { depth: 9, spacing: 3 } },
    thread([at(0, 0), at(-52, -34), at(-104, 6), at(-76, 44), at(-2, 6)]),
  ];
}

/** A luggage tag, hanging aslant. */
export function drawTag(random: Random): Figure {
  return placeFigure(drawTagShape(random.between(230, 280), random), {
    to: at(0, 0),
    turn: random.between(0.9, 1.9),
  });
}

/** Two luggage tags, one over the other. */
export function drawTags(random: Random): Figure {
  const spread = random.between(0.4, 0.6);
  return [1, 0].flatMap((index) =>
    placeFigure(drawTagShape(240 - index * 20, random), {
      to: at(index * 18, index * 8),
      turn: 1.5 + spread * (index - 0.5) * 1.6,
    }),
  );
}
