import type { Compositions, Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBud } from '../flower/bud.ts';
import { chooseHabit } from '../flower/habit.ts';
import { drawStalk } from '../flower/stem.ts';
import { drawCrumbs } from '../parts/scatter.ts';
import { drawBluntPlate } from './blunt.ts';
import { chooseJoint, drawJoint } from './joint.ts';
import { drawBundle, drawCrossed, drawFan, drawPack, drawRow } from './several-joints.ts';
import { drawTube } from './tube.ts';

/** The ways to draw pre-rolls. */
export const PREROLL: Compositions = [
  { words: ['SINGLE', 'INFUSED'], draw: drawSingle },
  { words: ['SINGLE', 'INFUSED'], draw: drawWithCrumbs },
  { words: ['SINGLE'], draw: drawWithBud },
  { words: ['INFUSED'], draw: drawCrossed },
  { words: ['PACK', 'MULTI', 'MINI'], draw: drawFan },
  { words: ['PACK', 'MULTI'], draw: drawRow },
  { words: ['PACK', 'MULTI'], draw: drawBundle },
  { words: ['PACK', 'MULTI', 'BOX'], draw: drawPack },
  { words: ['SINGLE', 'TUBE', 'INFUSED'], draw: drawTube },
  { words: ['BLUNT', 'CIGAR', 'CANNAGAR'], draw: drawBluntPlate, isRare: true },
];

/** One joint, aslant. */
function drawSingle(random: Random, { subtype }: Hints): Figure {
  const joint = drawJoint(chooseJoint(360, subtype, random), random);
  return placeFigure(joint, { to: at(0, 0), turn: random.pick([-1, 1]) * random.between(0.12, 0.62) });
}

/** With a pinch of ground flower. */
function drawWithCrumbs(random: Random, { subtype }: Hints): Figure {
  const side = random.pick([-1, 1]);
  const joint = drawJoint(chooseJoint(340, subtype, random), random);
  const spots = Array.from({ length: random.whole(9, 14) }, () =>
    at(side * 172 + random.between(-56, 56), -44 + random.between(-22, 22)),
  );
  return [
    ...drawCrumbs(spots, 'accent', random),
    ...placeFigure(joint, { to: at(0, 0), turn: side * random.between(0.4, 0.75) }),
  ];
}

/** Laid beside the flower it was rolled from. */
function drawWithBud(random: Random, { subtype, strainType }: Hints): Figure {
  const side = random.pick([-1, 1]);
  const habit = chooseHabit(strainType, 190, 0.35, random);
  const bud = [...drawStalk(40, 8, random), ...drawBud(habit, random)].map(
    (form) => ({ ...form, wash: 'accent' }) as const,
  );
  const joint = drawJoint({ ...chooseJoint(350, subtype, random), paper: 'paper' }, random);
  return [
    ...placeFigure(bud, { to: at(-side * 96, -70), turn: -side * random.between(0.1, 0.4) }),
    ...placeFigure(joint, { to: at(0, 30), turn: side * random.between(0.12, 0.3) }),
  ];
}
