import { ellipse, roundedBox } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBox } from '../parts/box.ts';
import { drawWords } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { thread } from './thread.ts';

/** A box in paper, tied with string. */
export function drawParcel(random: Random): Figure {
  const box = { width: random.between(200, 240), height: random.between(130, 180), depth: at(76, -54) };
  const [top, side, front] = drawBox(box, { shade: { depth: 40, spacing: 5.5 } });
  const [x, lid] = [box.width * random.between(0.4, 0.6), -box.height];
  const back = at(x + box.depth.x, lid + box.depth.y);
  const knot = at(x + box.depth.x * 0.5, lid + box.depth.y * 0.5);
  const bows = [-1, 1].map((way) =>
    thread([knot, at(knot.x + way * 34, knot.y - 32), at(knot.x + way * 54, knot.y - 8), knot]),
  );
  const ends = [-1, 1].map((way) =>
    thread([knot, at(knot.x + way * 20, knot.y + 18), at(knot.x + way * 44, knot.y + 22)]),
  );
  const label: Form = {
    outline: roundedBox(at(box.width * 0.24, -box.height * 0.42), box.width * 0.34, box.height * 0.4, 2),
    wash: 'paper',
    edge: 'light',
    marks: drawWords(44, 3, 9, random).map((line) => ({
      line: line.map((p) => at(p.x + box.width * 0.24, p.y - box.height * 0.48)),
      nib: 'thin',
    })),
  };
  return [
    ...placeFigure(drawShadow(90, random), { to: at(box.width + 50, -14) }),
    top,
    side,
    front,
    label,
    thread([at(x, 0), at(x + 1, -box.height * 0.5), at(x, lid)]),
    thread([at(x, lid), knot, back]),
    thread([
      at(box.depth.x * 0.5, lid + box.depth.y * 0.5),
      knot,
      at(box.width + box.depth.x * 0.5, lid + box.depth.y * 0.5),
    ]),
    thread([
      at(box.width + box.depth.x * 0.5, lid + box.depth.y * 0.5),
      at(box.width + box.depth.x * 0.5, box.depth.y * 0.5 - 40),
      at(box.width + box.depth.x * 0.5, box.depth.y * 0.5),
    ]),
    ...bows,
    ...ends,
    { outline: ellipse(knot, 6, 5), wash: 'accent', edge: 'light' },
  ];
}
