import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { face } from '../parts/turned.ts';

/** A flat pen that is thrown away when empty, with a window on its oil. */
export function drawDisposable(random: Random): Figure {
  const width = random.between(66, 92);
  const height = random.between(300, 350);
  const isRound = random.chance(0.5);
  const fill = random.between(0.3, 0.8);
  const mouth: Form = {
    outline: smoothLine([
      at(-width * 0.42, -height + 8),
      at(-width * 0.3, -height - 50),
      at(-width * 0.18, -height - 62),
      at(width * 0.18, -height - 62),
      at(width * 0.3, -height - 50),
      at(width * 0.42, -height + 8),
    ]),
    wash: 'paper',
    shade: { depth: width * 0.4, spacing: 4.2, crossed: true },
  };
  const body: Form = {
    outline: roundedBox(at(0, -height / 2), width, height, isRound ? width / 2.2 : 14),
    wash: random.pick(['main', 'paper', 'deep']),
    shade: { depth: width * 0.36, spacing: 4.8 },
    marks: printLabel(width * 0.74, 120, ({ x, y }) => at(x, y - height * 0.33), random),
  };
  const pane = { width: width * 0.34, height: height * 0.24 };
  const window: Form = {
    outline: roundedBox(at(0, -height * 0.76), pane.width, pane.height, pane.width / 2),
    wash: 'paper',
    edge: 'light',
  };
  const oil: Form = {
    outline: roundedBox(
      at(0, -height * 0.76 + (pane.height * (1 - fill)) / 2),
      pane.width - 6,
      pane.height * fill - 5,
      pane.width / 2.4,
    ),
    wash: 'deep',
    edge: 'light',
    shade: { depth: 14, spacing: 4.5 },
  };
  const light: Form = { outline: face(3.4, -16, 1), edge: 'light', wash: 'paper' };
  const pen = placeFigure([mouth, body, window, oil, light], {
    to: at(0, 0),
    turn: random.between(-0.3, 0.3),
  });
  return pen;
}
