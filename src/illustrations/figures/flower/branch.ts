import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBud } from './bud.ts';
import { chooseHabit } from './habit.ts';
import { drawLeaflet } from './leaflet.ts';
import { drawStem, drawStrap } from './stem.ts';

/** A branch with a bud at its end and smaller ones at its sides, strapped to the sheet. */
export function drawBranch(random: Random, { strainType }: Hints): Figure {
  const sway = random.between(-40, 40);
  const stem = drawStem([at(sway, 330), at(sway * 0.4, 220), at(-sway * 0.3, 110), at(0, 0), at(0, -30)], 11);
  const first = random.pick([-1, 1]);
  const sideBuds = [0, 1, 2].flatMap((index): Figure => {
    const side = index % 2 === 0 ? first : -first;
    const height = 96 + index * 22 + random.between(-8, 12);
    const habit = chooseHabit(strainType, height, -0.25, random);
    const from = at(sway * 0.12 * index, 70 + index * 78);
    const to = at(side * (66 + index * 14), from.y - 44);
    const turn = side * random.between(0.35, 0.6);
    const leaf = { length: 84, width: 15, bend: side * 0.3, teeth: 8 };
    return [
      ...placeFigure([drawLeaflet(leaf, random)], { to: from, turn: side * random.between(1.2, 1.7) }),
      drawStem([from, at((from.x + to.x) / 2, from.y - 10), to], 6),
      ...placeFigure(drawBud({ ...habit, lean: -side * 10 }, random), { to, turn }),
    ];
  });
  const top = chooseHabit(strainType, random.between(190, 220), 0.25, random);
  return [
    stem,
    ...sideBuds,
    ...drawBud(top, random),
    ...drawStrap(at(sway * 0.75, 285), 54, random.between(-0.4, 0.4)),
  ];
}
