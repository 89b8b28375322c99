import { smoothLine } from '../../press/curve.ts';
import type { Compositions, Hints } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { at } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { ribbon } from '../../press/ribbon.ts';
import { drawBud } from '../flower/bud.ts';
import { chooseHabit } from '../flower/habit.ts';
import { drawStalk } from '../flower/stem.ts';
import { drawBox } from '../parts/box.ts';
import { printLabel } from '../parts/label.ts';
import { stone } from '../parts/scatter.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawBlunt } from './blunt.ts';
import { chooseJoint, drawJoint } from './joint.ts';

function drawSingle(random: Random, { subtype }: Hints): Figure {
  const joint = drawJoint(chooseJoint(360, subtype, random), random);
  return placeFigure(joint, { to: at(0, 0), turn: random.pick([-1, 1]) * random.between(0.12, 0.62) });
}

/** A pinch of ground flower about the origin. */
function drawCrumbs(count: number, reach: number, random: Random): Figure {
  return Array.from({ length: count }, () => {
    const crumb: Form = {
      outline: stone(random.between(5, 12), random.whole(5, 7), random),
      wash: 'accent',
      edge: 'light',
      shade: { depth: 9, spacing: 3.6 },
    };
    const to = at(random.between(-reach, reach), random.between(-0.4, 0.4) * reach);
    return placeFigure([crumb], { to });
  }).flat();
}

function drawWithCrumbs(random: Random, { subtype }: Hints): Figure {
  const side = random.pick([-1, 1]);
  const joint = drawJoint(chooseJoint(340, subtype, random), random);
  return [
    ...placeFigure(drawCrumbs(random.whole(9, 14), 56, random), { to: at(side * 172, -44) }),
    ...placeFigure(joint, { to: at(0, 0), turn: side * random.between(0.4, 0.75) }),
  ];
}

/** Laid beside the flower it was rolled from. */
function drawWithBud(random: Random, { subtype, strainType }: Hints): Figure {
  const side = random.pick([-1, 1]);
  const habit = chooseHabit(strainType, 190, 0.35, random);
  const bud = [...drawStalk(40, 8, random), ...drawBud(habit, random)].map((form) => ({ ...form, wash: 'accent' }) as const);
  const joint = drawJoint({ ...chooseJoint(350, subtype, random), paper: 'paper' }, random);
  return [
    ...placeFigure(bud, { to: at(-side * 96, -70), turn: -side * random.between(0.1, 0.4) }),
    ...placeFigure(joint, { to: at(0, 30), turn: side * random.between(0.12, 0.3) }),
  ];
}

function drawCrossed(random: Random, { subtype }: Hints): Figure {
  const turn = random.between(0.32, 0.55);
  const spread = 360 * Math.sin(turn) * 0.5;
  return [-1, 1].flatMap((side) =>
    placeFigure(drawJoint(chooseJoint(360, subtype, random), random), { to: at(-side * spread, 0), turn: side * turn }),
  );
}

function drawFan(random: Random, { subtype }: Hints): Figure {
  const count = random.pick([3, 5, 5]);
  const joint = chooseJoint(330, subtype, random);
  return Array.from({ length: count }, (_, index) => index - (count - 1) / 2).flatMap((step) =>
    placeFigure(drawJoint(joint, random), { to: at(step * 20, Math.abs(step) * 6), turn: step * (count === 3 ? 0.24 : 0.2) }),
  );
}

function drawRow(random: Random, { subtype }: Hints): Figure {
  const count = random.whole(3, 5);
  const joint = chooseJoint(330, subtype, random);
  const turn = random.between(-0.1, 0.1);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    placeFigure(drawJoint(joint, random), {
      to: at(index * joint.girth * 1.75, random.between(-9, 9)),
      turn: turn + random.between(-0.025, 0.025),
    }),
  );
}

/** Bound with thread in the middle, like cigars. */
function drawBundle(random: Random, { subtype }: Hints): Figure {
  const joint = chooseJoint(330, subtype, random);
  const pitch = joint.girth * 0.82;
  const joints = [-1.5, 1.5, -0.5, 0.5, 0].flatMap((step, index) =>
    placeFigure(drawJoint(joint, random), { to: at(step * pitch * 0.9, index * 5 - 10), turn: step * 0.05 }),
  );
  const thread = [0, 1, 2].map((row): Form => ({
    outline: ribbon(smoothLine([at(-pitch * 2.05, -140 + row * 8), at(0, -128 + row * 8), at(pitch * 2.05, -141 + row * 8)]), () => 6),
    wash: 'accent',
    edge: 'light',
  }));
  return [...joints, ...thread];
}

function drawPack(random: Random, { subtype }: Hints): Figure {
  const joint = { ...chooseJoint(250, subtype, random), tip: 'twist', girth: 25 } as const;
  const box = { width: 164, height: 190, depth: at(34, -20) };
  const [top, side, front] = drawBox(box, { shade: { depth: 26 } });
  const print = printLabel(110, 130, ({ x, y }) => at(box.width / 2 + x, -box.height / 2 + y), random);
  const mouth: Form = { ...top, wash: 'deep', shade: { depth: 60, spacing: 4 } };
  const joints = [0, 1, 2, 3, 4].flatMap((index) =>
    placeFigure(drawJoint(joint, random), { to: at(36 + index * 30, -20 + random.between(-26, 8)), turn: (index - 2) * 0.02 }),
  );
  return placeFigure([mouth, ...joints, side, { ...front, marks: print }], { to: at(0, 0), turn: random.between(-0.1, 0.06) });
}

function drawTube(random: Random, { subtype }: Hints): Figure {
  const joint = placeFigure(drawJoint(chooseJoint(300, subtype, random), random), { to: at(0, -12) });
  const glass: Turned = { profile: [at(25, -350), at(25, -20), at(22, -6), at(12, 0)], tilt: 0.24 };
  const cork: Turned = { profile: [at(24, -392), at(24, -346)], tilt: 0.24 };
  const shine = [at(-17, -300), at(-17, -150)];
  const parts: Figure = [
    ...joint,
    { outline: turnedOutline(glass), seeThrough: true, shade: { depth: 13, spacing: 6 }, marks: [{ line: shine, nib: 'plain' }, { line: [at(-17, -140), at(-17, -118)], nib: 'plain' }] },
    { outline: turnedOutline(cork), wash: 'deep', shade: { depth: 16, spacing: 4 }, stipple: { count: 24, lean: 0.4 }, marks: [{ line: ring(glass, -344), nib: 'plain' }] },
    { outline: face(24, -392, 0.24), wash: 'main', stipple: { count: 12, lean: 0.2 } },
  ];
  const loose = drawJoint(chooseJoint(300, subtype, random), random);
  const isPair = random.chance(0.5);
  const tube = placeFigure(parts, { to: at(0, 0), turn: random.between(0.1, 0.35) });
  return isPair ? [...placeFigure(loose, { to: at(-120, 10), turn: random.between(-0.05, 0.2) }), ...tube] : tube;
}

function drawBluntPlate(random: Random): Figure {
  const turn = random.between(0.25, 0.6);
  const first = placeFigure(drawBlunt(340, random), { to: at(0, 0), turn });
  if (random.chance(0.5)) return first;
  return [...first, ...placeFigure(drawBlunt(340, random), { to: at(84, 34), turn: turn + random.between(-0.12, 0.12) })];
}

export const PREROLL: Compositions = [
  { words: ['SINGLE'], draw: drawSingle },
  { words: ['SINGLE', 'INFUSED'], draw: drawWithCrumbs },
  { words: ['SINGLE'], draw: drawWithBud },
  { words: ['INFUSED'], draw: drawSingle },
  { words: ['INFUSED'], draw: drawCrossed },
  { words: ['PACK', 'MULTI', 'MINI'], draw: drawFan },
  { words: ['PACK', 'MULTI'], draw: drawRow },
  { words: ['PACK', 'MULTI'], draw: drawBundle },
  { words: ['PACK', 'MULTI', 'BOX'], draw: drawPack },
  { words: ['SINGLE', 'TUBE', 'INFUSED'], draw: drawTube },
  { words: ['BLUNT', 'CIGAR', 'CANNAGAR'], draw: drawBluntPlate },
];
