import type { Hints } from '#illustrations/drawing/composition.ts';
import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawBud } from './bud.ts';
import { chooseHabit } from './habit.ts';
import { drawStem } from './stem.ts';

/** Three slender shoots bound with thread, as they hang to dry. */
export function drawBundle(random: Random, { strainType }: Hints): Figure {
  const shoots = [0, -1, 1].flatMap((side, index): Figure => {
    const habit = chooseHabit(strainType, random.between(210, 270) + (index === 0 ? 50 : 0), 0.2, random);
    const slim = { ...habit, width: habit.height * random.between(0.32, 0.42), lean: side * 26 };
    const stalk = drawStem([at(-side * 10, 150), at(0, 90), at(side * 3, 0), at(side * 4, -20)], 9);
    return placeFigure([stalk, ...drawBud(slim, random)], {
      to: at(side * 34, 0),
      turn: side * random.between(0.28, 0.38),
    });
  });
  const thread = [0, 1, 2].map(
    (row) =>
      ({
        outline: ribbon(
          smoothLine([at(-17, 92 + row * 6), at(0, 97 + row * 6), at(17, 90 + row * 6)]),
          () => 5,
        ),
        wash: 'accent',
        edge: 'light',
      }) as const,
  );
  return [...shoots, ...thread];
}
