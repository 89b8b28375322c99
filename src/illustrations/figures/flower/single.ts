import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBud } from './bud.ts';
import { chooseHabit } from './habit.ts';
import { drawLeaflet } from './leaflet.ts';
import { drawStalk } from './stem.ts';

function drawStalkLeaves(length: number, random: Random): Figure {
  return [-1, 1].flatMap((side) => {
    const size = length * random.between(1.1, 1.7);
    const shape = { length: size, width: size * 0.17, bend: side * random.between(0.1, 0.4), teeth: 8 };
    const turn = side * random.between(0.9, 1.5);
    return placeFigure([drawLeaflet(shape, random)], { to: at(0, length * random.between(0.1, 0.35)), turn });
  });
}

/** One bud on its stalk. */
export function drawSingle(random: Random, { strainType }: Hints): Figure {
  const bud = drawBud(chooseHabit(strainType, 330, 0.74, random), random);
  const stalk = random.between(50, 100);
  const leaves = random.chance(0.5) ? drawStalkLeaves(stalk, random) : [];
  const turn = random.between(-0.12, 0.12);
  return placeFigure([...leaves, ...drawStalk(stalk, random.between(9, 13), random), ...bud], {
    to: at(0, 0),
    turn,
  });
}

/** One short, broad bud. */
export function drawSquat(random: Random, { strainType }: Hints): Figure {
  const habit = chooseHabit(strainType, 260, 0.62, random);
  const squat = {
    ...habit,
    width: habit.height * random.between(0.68, 0.8),
    shoulder: random.between(0.3, 0.42),
  };
  return [...drawStalk(random.between(24, 44), 13, random), ...drawBud(squat, random)];
}
