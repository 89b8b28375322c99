import type { Compositions, Hints } from '#illustrations/drawing/composition.ts';
import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawBranch } from './branch.ts';
import { drawBud } from './bud.ts';
import { drawFlowerDetail, drawGlandDetail } from './detail.ts';
import { chooseHabit } from './habit.ts';
import { drawLeaflet } from './leaflet.ts';
import { drawSection } from './section.ts';
import { drawShake } from './shake.ts';
import { drawStalk, drawStem } from './stem.ts';

/** The ways to draw flower. */
export const FLOWER: Compositions = [
  { words: [], draw: drawSingle },
  { words: [], draw: drawSquat },
  { words: [], draw: drawPair },
  { words: [], draw: drawBundle },
  { words: [], draw: drawBranch },
  { words: [], draw: drawHalved },
  { words: [], draw: drawWithDetails },
  { words: ['SMALL', 'POPCORN', 'MINI', 'NUG', 'LITTLE', 'INFUSED', 'MOON'], draw: drawNuggets },
  { words: ['SHAKE', 'GROUND', 'TRIM', 'MILLED'], draw: drawShake, isRare: true },
];

function drawStalkLeaves(length: number, random: Random): Figure {
  return [-1, 1].flatMap((side) => {
    const size = length * random.between(1.1, 1.7);
    const shape = { length: size, width: size * 0.17, bend: side * random.between(0.1, 0.4), teeth: 8 };
    const turn = side * random.between(0.9, 1.5);
    return placeFigure([drawLeaflet(shape, random)], { to: at(0, length * random.between(0.1, 0.35)), turn });
  });
}

/** One bud on its stalk. */
function drawSingle(random: Random, { strainType }: Hints): Figure {
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
function drawSquat(random: Random, { strainType }: Hints): Figure {
  const habit = chooseHabit(strainType, 260, 0.62, random);
  const squat = {
    ...habit,
    width: habit.height * random.between(0.68, 0.8),
    shoulder: random.between(0.3, 0.42),
  };
  return [...drawStalk(random.between(24, 44), 13, random), ...drawBud(squat, random)];
}

/** A large bud and a small one beside it. */
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

/** Trimmed buds lying as they were shaken out of the jar. */
function drawNuggets(random: Random, { strainType }: Hints): Figure {
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

/** A bud cut in half, on its stalk. */
function drawHalved(random: Random, { strainType }: Hints): Figure {
  const habit = chooseHabit(strainType, 300, 0.75, random);
  const wide = {
    ...habit,
    width: Math.max(habit.width, habit.height * 0.6),
    leafLength: habit.leafLength * 0.8,
  };
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
