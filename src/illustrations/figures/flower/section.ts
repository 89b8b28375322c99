import { smoothLine, smoothOutline } from '#illustrations/drawing/curve.ts';
import type { Figure, Form, Mark } from '#illustrations/drawing/form.ts';
import { along, at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawBud } from './bud.ts';
import { axisAt, radiusAt } from './cluster.ts';
import type { BudHabit } from './habit.ts';

const FACE_SHARE = 0.56;

/** A side shoot in the cut face, with the small chambers of its flowers. */
function drawShoot(habit: BudHabit, share: number, side: number, random: Random): Form[] {
  const from = axisAt(habit, share);
  const radius = radiusAt(habit, Math.min(1, share + 0.1)) * FACE_SHARE;
  const tip = at(from.x + side * radius * 0.86, from.y - habit.height * random.between(0.07, 0.11));
  const middle = along(from, tip, 0.55);
  const line = smoothLine([from, at(middle.x, middle.y + habit.height * 0.015), tip]);
  const chambers = [0.5, 0.78, 1].map((way, index): Form => {
    const root = along(from, tip, way);
    const size = habit.bractLength * (0.34 - 0.04 * index);
    const lean = side * (0.2 + 0.3 * index);
    const knots = [at(0, 0), at(-0.45, -0.5), at(lean, -1.25), at(0.45, -0.5)];
    const outline = smoothOutline(knots.map((knot) => at(root.x + knot.x * size, root.y + knot.y * size)));
    return { outline, wash: 'main', edge: 'light', shade: { depth: size * 0.5, spacing: 4 } };
  });
  return [{ outline: ribbon(line, (way) => 5 - 2.5 * way), wash: 'main', edge: 'light' }, ...chambers];
}

/** A bud cut in half along its axis: the face pale, the bracts behind it as a rim. */
export function drawSection(habit: BudHabit, random: Random): Figure {
  const shares = [0.01, 0.14, 0.3, 0.46, 0.62, 0.76];
  const rim = (sign: number) =>
    shares.map((share) =>
      at(
        axisAt(habit, share).x + sign * radiusAt(habit, share) * FACE_SHARE * random.between(0.9, 1.1),
        axisAt(habit, share).y,
      ),
    );
  const face: Form = {
    outline: smoothOutline([...rim(-1), axisAt(habit, 0.88), ...rim(1).toReversed()]),
    wash: 'paper',
    edge: 'light',
    stipple: { count: 90, lean: 0.8 },
  };
  const pith = smoothLine([-0.02, 0.2, 0.4, 0.6, 0.8].map((share) => axisAt(habit, share)));
  const core: Mark[] = [{ line: pith, nib: 'thin' }];
  const axis: Form = {
    outline: ribbon(pith, (share) => 17 - 12 * share),
    wash: 'main',
    edge: 'light',
    shade: { depth: 7, spacing: 4 },
    marks: core,
  };
  const shoots = [0.66, 0.5, 0.34, 0.18, 0.04].flatMap((share) => [
    ...drawShoot(habit, share + random.between(-0.02, 0.02), -1, random),
    ...drawShoot(habit, share + random.between(-0.02, 0.02), 1, random),
  ]);
  return [...drawBud({ ...habit, width: habit.width * 0.9 }, random), face, ...shoots, axis];
}
