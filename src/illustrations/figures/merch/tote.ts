import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { printLabel } from '../parts/label.ts';
import { stitch } from './thread.ts';

/** A cloth bag with two handles. */
export function drawTote(random: Random): Figure {
  const [width, height] = [random.between(200, 240), random.between(220, 260)];
  const handle = (y: number, spread: number) =>
    ribbon(
      smoothLine([
        at(-spread, 10),
        at(-spread * 0.92, y * 0.6),
        at(0, y),
        at(spread * 0.92, y * 0.6),
        at(spread, 10),
      ]),
      () => 15,
    );
  const body: Form = {
    outline: smoothLine([
      at(-width / 2, 0),
      at(-width / 2 - 6, height * 0.5),
      at(-width / 2 + 4, height),
      at(0, height + 6),
      at(width / 2 - 4, height),
      at(width / 2 + 6, height * 0.5),
      at(width / 2, 0),
    ]),
    wash: 'main',
    shade: { depth: 42, spacing: 5.5 },
    marks: [
      ...printLabel(150, 170, ({ x, y }) => at(x, y + height * 0.52), random),
      ...(stitch(at(-width / 2 + 4, 16), at(width / 2 - 4, 16)) ?? []),
      {
        line: smoothLine([
          at(-width * 0.36, height),
          at(-width * 0.33, height * 0.82),
          at(-width * 0.4, height * 0.68),
        ]),
        nib: 'hair',
      },
      {
        line: smoothLine([
          at(width * 0.4, height * 0.96),
          at(width * 0.3, height * 0.86),
          at(width * 0.34, height * 0.7),
        ]),
        nib: 'hair',
      },
    ],
  };
  return [
    { outline: handle(-118, width * 0.22), wash: 'deep', shade: { depth: 8, spacing: 4 } },
    body,
    {
      outline: handle(-96, width * 0.25).map(({ x, y }) => at(x, y + 14)),
      wash: 'main',
      edge: 'shaded',
      shade: { depth: 8, spacing: 4 },
    },
  ];
}
