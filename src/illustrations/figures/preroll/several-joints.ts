import type { Hints } from '#illustrations/drawing/composition.ts';
import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawBox } from '../parts/box.ts';
import { printLabel } from '../parts/label.ts';
import { chooseJoint, drawJoint } from './joint.ts';

/** Two joints, crossed. */
export function drawCrossed(random: Random, { subtype }: Hints): Figure {
  const turn = random.between(0.32, 0.55);
  const spread = 360 * Math.sin(turn) * 0.5;
  return [-1, 1].flatMap((side) =>
    placeFigure(drawJoint(chooseJoint(360, subtype, random), random), {
      to: at(-side * spread, 0),
      turn: side * turn,
    }),
  );
}

/** Three or five joints, spread from their filters. */
export function drawFan(random: Random, { subtype }: Hints): Figure {
  const count = random.pick([3, 5, 5]);
  const joint = chooseJoint(330, subtype, random);
  return Array.from({ length: count }, (_, index) => index - (count - 1) / 2).flatMap((step) =>
    placeFigure(drawJoint(joint, random), {
      to: at(step * 20, Math.abs(step) * 6),
      turn: step * (count === 3 ? 0.24 : 0.2),
    }),
  );
}

/** Three to five joints, side by side. */
export function drawRow(random: Random, { subtype }: Hints): Figure {
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
export function drawBundle(random: Random, { subtype }: Hints): Figure {
  const joint = chooseJoint(330, subtype, random);
  const pitch = joint.girth * 0.82;
  const joints = [-1.5, 1.5, -0.5, 0.5, 0].flatMap((step, index) =>
    placeFigure(drawJoint(joint, random), { to: at(step * pitch * 0.9, index * 5 - 10), turn: step * 0.05 }),
  );
  const thread = [0, 1, 2].map(
    (row): Form => ({
      outline: ribbon(
        smoothLine([
          at(-pitch * 2.05, -140 + row * 8),
          at(0, -128 + row * 8),
          at(pitch * 2.05, -141 + row * 8),
        ]),
        () => 6,
      ),
      wash: 'accent',
      edge: 'light',
    }),
  );
  return [...joints, ...thread];
}

/** Five joints in an open box. */
export function drawPack(random: Random, { subtype }: Hints): Figure {
  const joint = { ...chooseJoint(250, subtype, random), tip: 'twist', girth: 25 } as const;
  const box = { width: 164, height: 190, depth: at(34, -20) };
  const [top, side, front] = drawBox(box, { shade: { depth: 26 } });
  const print = printLabel(110, 130, ({ x, y }) => at(box.width / 2 + x, -box.height / 2 + y), random);
  const mouth: Form = { ...top, wash: 'deep', shade: { depth: 60, spacing: 4 } };
  const joints = [0, 1, 2, 3, 4].flatMap((index) =>
    placeFigure(drawJoint(joint, random), {
      to: at(36 + index * 30, -20 + random.between(-26, 8)),
      turn: (index - 2) * 0.02,
    }),
  );
  return placeFigure([mouth, ...joints, side, { ...front, marks: print }], {
    to: at(0, 0),
    turn: random.between(-0.1, 0.06),
  });
}
