import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBox } from '../parts/box.ts';
import { printLabel } from '../parts/label.ts';
import { chooseJoint, drawJoint } from './joint.ts';

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
