import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBud } from './bud.ts';
import { chooseHabit } from './habit.ts';
import { drawStalk } from './stem.ts';

/** Trimmed buds lying as they were shaken out of the jar. */
export function drawNuggets(random: Random, { strainType }: Hints): Figure {
  const spots = random.pick([
    [at(-70, -90), at(85, -60), at(-10, 70)],
    [at(0, -120), at(-85, 30), at(80, 55)],
    [at(-60, -70), at(64, 62)],
  ]);
  return spots.flatMap((to) => {
    const habit = chooseHabit(strainType, random.between(130, 165), 0, random);
    const trimmed = {
      ...habit,
      width: habit.height * random.between(0.66, 0.84),
      leafLength: 0,
      shoulder: 0.4,
    };
    const nugget = [...drawStalk(14, 9, random), ...drawBud(trimmed, random)];
    const middle = placeFigure(nugget, { to: at(0, habit.height / 2) });
    return placeFigure(middle, { to, turn: random.between(-1.3, 1.3) });
  });
}
