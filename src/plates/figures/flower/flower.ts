import { smoothLine } from '../../press/curve.ts';
import type { Composition, Compositions, Hints } from '../../press/composition.ts';
import { type Figure, placeFigure } from '../../press/form.ts';
import { at } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { ribbon } from '../../press/ribbon.ts';
import { drawBud } from './bud.ts';
import { drawFlowerDetail, drawGlandDetail } from './detail.ts';
import { chooseHabit } from './habit.ts';
import { drawLeaflet } from './leaflet.ts';
import { drawSection } from './section.ts';
import { drawStalk, drawStem } from './stem.ts';
import { drawStrap } from './strap.ts';

function drawStalkLeaves(length: number, random: Random): Figure {
  return [-1, 1].flatMap((side) => {
    const size = length * random.between(1.1, 1.7);
    const shape = { length: size, width: size * 0.17, bend: side * random.between(0.1, 0.4), teeth: 8 };
    const turn = side * random.between(0.9, 1.5);
    return placeFigure([drawLeaflet(shape, random)], { to: at(0, length * random.between(0.1, 0.35)), turn });
  });
}

function drawSingle(random: Random, { strainType }: Hints): Figure {
  const bud = drawBud(chooseHabit(strainType, 330, 0.8, random), random);
  const stalk = random.between(50, 100);
  const leaves = random.chance(0.5) ? drawStalkLeaves(stalk, random) : [];
  const turn = random.between(-0.12, 0.12);
  return placeFigure([...leaves, ...drawStalk(stalk, random.between(9, 13), random), ...bud], { to: at(0, 0), turn });
}

function drawSquat(random: Random, { strainType }: Hints): Figure {
  const habit = chooseHabit(strainType, 260, 0.6, random);
  const squat = { ...habit, width: habit.height * random.between(0.72, 0.92), shoulder: random.between(0.3, 0.42) };
  return [...drawStalk(random.between(24, 44), 13, random), ...drawBud(squat, random)];
}

function drawPair(random: Random, { strainType }: Hints): Figure {
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

/** Three slender shoots bound with thread, as they hang to dry. */
function drawBundle(random: Random, { strainType }: Hints): Figure {
  const shoots = [0, -1, 1].flatMap((side, index): Figure => {
    const habit = chooseHabit(strainType, random.between(210, 270) + (index === 0 ? 50 : 0), 0.2, random);
    const slim = { ...habit, width: habit.height * random.between(0.32, 0.42), lean: side * 26 };
    const stalk = drawStem([at(-side * 10, 150), at(0, 90), at(side * 3, 0), at(side * 4, -20)], 9);
    return placeFigure([stalk, ...drawBud(slim, random)], { to: at(side * 34, 0), turn: side * random.between(0.28, 0.38) });
  });
  const thread = [0, 1, 2].map((row) => ({
    outline: ribbon(smoothLine([at(-17, 92 + row * 6), at(0, 97 + row * 6), at(17, 90 + row * 6)]), () => 5),
    wash: 'accent',
    edge: 'light',
  }) as const);
  return [...shoots, ...thread];
}

function drawBranch(random: Random, { strainType }: Hints): Figure {
  const sway = random.between(-40, 40);
  const stem = drawStem([at(sway, 330), at(sway * 0.4, 220), at(-sway * 0.3, 110), at(0, 0), at(0, -30)], 11);
  const first = random.pick([-1, 1]);
  const sideBuds = [0, 1, 2].flatMap((index): Figure => {
    const side = index % 2 === 0 ? first : -first;
    const height = 96 + index * 22 + random.between(-8, 12);
    const habit = chooseHabit(strainType, height, -0.15, random);
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
  return [stem, ...sideBuds, ...drawBud(top, random), ...drawStrap(at(sway * 0.75, 285), 54, random.between(-0.4, 0.4))];
}

function drawHalved(random: Random, { strainType }: Hints): Figure {
  const habit = chooseHabit(strainType, 300, 0.75, random);
  const wide = { ...habit, width: Math.max(habit.width, habit.height * 0.6), leafLength: habit.leafLength * 0.8 };
  return [...drawStalk(56, 14, random), ...drawSection(wide, random)];
}

/** The bud with two figures beside it, enlarged, as the plates of floras have them. */
function drawWithDetails(random: Random, { strainType }: Hints): Figure {
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

/** Trimmed buds lying as they were shaken out of the jar. */
function drawNuggets(random: Random, { strainType }: Hints): Figure {
  const spots = random.pick([
    [at(-70, -90), at(85, -60), at(-10, 70)],
    [at(0, -120), at(-85, 30), at(80, 55)],
    [at(-80, -80), at(70, -105), at(-70, 75), at(88, 70)],
  ]);
  return spots.flatMap((to) => {
    const habit = chooseHabit(strainType, random.between(130, 165), spots.length > 3 ? -0.6 : -0.1, random);
    const trimmed = { ...habit, width: habit.height * random.between(0.68, 0.9), leafLength: 0, shoulder: 0.4 };
    const nugget = [...drawStalk(14, 9, random), ...drawBud(trimmed, random)];
    const middle = placeFigure(nugget, { to: at(0, habit.height / 2) });
    return placeFigure(middle, { to, turn: random.between(-1.3, 1.3) });
  });
}

const WHOLE: readonly Composition[] = [
  { words: ['PRE-PACK', 'PREPACK'], draw: drawSquat },
  { words: [], draw: drawPair },
  { words: [], draw: drawBundle },
  { words: ['BULK'], draw: drawBranch },
  { words: [], draw: drawHalved },
  { words: ['PRE-PACK', 'PREPACK'], draw: drawWithDetails },
  { words: ['SMALL', 'POPCORN', 'MINI', 'NUG', 'LITTLES', 'INFUSED'], draw: drawNuggets },
];

export const FLOWER: Compositions = [{ words: ['PRE-PACK', 'PREPACK', 'BULK'], draw: drawSingle }, ...WHOLE];
