import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBud } from './bud.ts';
import { drawFlowerDetail, drawGlandDetail } from './detail.ts';
import { chooseHabit } from './habit.ts';
import { drawStalk } from './stem.ts';

/** The bud with two figures beside it, enlarged, as the plates of floras have them. */
export function drawWithDetails(random: Random, { strainType }: Hints): Figure {
  const habit = chooseHabit(strainType, 320, 0.7, random);
  const side = random.pick([-1, 1]);
  const x = side * (habit.width / 2 + 74);
  return [
    ...drawStalk(66, 10, random),
    ...drawBud(habit, random),
    ...placeFigure(drawFlowerDetail(96, random), { to: at(x, -175), turn: random.between(-0.15, 0.15) }),
    ...placeFigure(drawGlandDetail(62, random), { to: at(x, 20) }),
  ];
}
