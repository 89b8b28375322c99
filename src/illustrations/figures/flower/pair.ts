import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBud } from './bud.ts';
import { chooseHabit } from './habit.ts';
import { drawStalk } from './stem.ts';

/** A large bud and a small one beside it. */
export function drawPair(random: Random, { strainType }: Hints): Figure {
  const small = chooseHabit(strainType, random.between(170, 210), 0.2, random);
  const large = chooseHabit(strainType, random.between(280, 320), 0.4, random);
  const side = random.pick([-1, 1]);
  const gap = (large.width + small.width) / 2 + 14;
  return [
    ...placeFigure([...drawStalk(46, 8, random), ...drawBud(small, random)], {
      to: at(side * gap, random.between(-10, 40)),
      turn: side * random.between(0.1, 0.4),
    }),
    ...placeFigure([...drawStalk(60, 10, random), ...drawBud(large, random)], {
      to: at(0, 0),
      turn: -side * random.between(0.02, 0.16),
    }),
  ];
}
