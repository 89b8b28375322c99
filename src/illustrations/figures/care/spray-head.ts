import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { TILT } from './flask.ts';

/** A fine-mist head with its nozzle; the collar's foot at the origin. */
export function drawSprayHead(neck: number, random: Random): Figure {
  const collar: Turned = { profile: [at(neck + 3, -34), at(neck + 4, 0)], tilt: TILT };
  const head: Form = {
    outline: smoothLine([
      at(-neck * 0.7, -36),
      at(-neck * 0.74, -66),
      at(-neck * 0.3, -78),
      at(neck * 0.4, -76),
      at(neck * 0.74, -66),
      at(neck * 0.7, -36),
    ]),
    wash: 'paper',
    shade: { depth: 18, spacing: 4.5 },
  };
  const nozzle: Form = { outline: roundedBox(at(-neck * 0.86, -62), 12, 12, 3), wash: 'deep', edge: 'light' };
  const mist = Array.from({ length: 34 }, () => {
    const reach = random.between(10, 108);
    const spread = random.between(-0.34, 0.34);
    const dot = at(-neck - 8 - reach * Math.cos(spread), -62 - reach * Math.sin(spread));
    return { line: [dot, dot], nib: 'plain', leavesForm: true } as const;
  });
  return [
    nozzle,
    { ...head, marks: mist },
    {
      outline: turnedOutline(collar),
      wash: 'paper',
      shade: { depth: 18, spacing: 4.5 },
      marks: [{ line: ring(collar, -8), nib: 'thin' }],
    },
    { outline: face(neck + 3, -34, TILT), wash: 'paper', edge: 'light' },
    { ...head, outline: head.outline.filter(({ y }) => y < -34) },
  ];
}
