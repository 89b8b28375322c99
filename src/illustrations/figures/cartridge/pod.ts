import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { face } from '../parts/turned.ts';
import { chooseTone } from './tank.ts';

/** A flat pod beside or above the device it clicks into. */
export function drawPod(random: Random): Figure {
  const width = random.between(84, 104);
  const device: Form = {
    outline: roundedBox(at(0, -120), width, 240, 16),
    wash: chooseTone(random),
    shade: { depth: 36, spacing: 4.6 },
    marks: printLabel(width * 0.7, 110, ({ x, y }) => at(x, y - 104), random),
  };
  const well: Form = {
    outline: roundedBox(at(0, -232), width * 0.84, 16, 7),
    wash: 'paper',
    edge: 'light',
    shade: { depth: 30, spacing: 3.4 },
  };
  const lift = random.between(16, 46);
  const pod: Figure = [
    {
      outline: [at(-width * 0.38, -88), at(width * 0.38, -88), at(width * 0.38, 0), at(-width * 0.38, 0)],
      shade: { depth: 10, spacing: 5 },
    },
    {
      outline: [
        at(-width * 0.32, -60),
        at(width * 0.32, -60 + random.between(-3, 3)),
        at(width * 0.32, -6),
        at(-width * 0.32, -6),
      ],
      wash: 'main',
      edge: 'light',
      shade: { depth: 26, spacing: 5 },
    },
    { outline: [at(-5, -88), at(5, -88), at(5, -6), at(-5, -6)], seeThrough: true, edge: 'light' },
    {
      outline: smoothLine([
        at(-width * 0.48, -86),
        at(-width * 0.46, -108),
        at(-width * 0.26, -150),
        at(0, -158),
        at(width * 0.26, -150),
        at(width * 0.46, -108),
        at(width * 0.48, -86),
      ]),
      wash: 'paper',
      shade: { depth: 30, spacing: 4.5, crossed: true },
    },
    { outline: face(12, -150, 0.3), wash: 'paper', edge: 'light' },
  ];
  const whole = [device, well, ...placeFigure(pod, { to: at(0, -236 - lift) })];
  return placeFigure(whole, { to: at(0, 0), turn: random.between(-0.2, 0.32) });
}
