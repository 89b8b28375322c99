import type { Hints } from '#illustrations/drawing/composition.ts';
import type { Figure } from '#illustrations/drawing/form.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { chooseHabit } from './habit.ts';
import { drawSection } from './section.ts';
import { drawStalk } from './stem.ts';

/** A bud cut in half, on its stalk. */
export function drawHalved(random: Random, { strainType }: Hints): Figure {
  const habit = chooseHabit(strainType, 300, 0.75, random);
  const wide = {
    ...habit,
    width: Math.max(habit.width, habit.height * 0.6),
    leafLength: habit.leafLength * 0.8,
  };
  return [...drawStalk(56, 14, random), ...drawSection(wide, random)];
}
