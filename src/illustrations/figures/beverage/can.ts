import { arc, ellipse } from '#illustrations/drawing/curve.ts';
import { type Figure, type Mark, placeFigure } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** How far from above cans are seen. */
export const TILT = 0.2;

function drawDrops(turned: Turned, top: number, bottom: number, random: Random): Mark[] {
  return Array.from({ length: 14 }, () => {
    const place = wrapRound(turned, random.between(top, bottom));
    const x = random.between(-1.2, 1.2) * (turned.profile[2]?.x ?? 60);
    const size = random.between(1.6, 3.6);
    return {
      line: arc(at(0, 0), size, size * 1.3, -0.4, 4.4).map((p) => place(at(p.x + x, p.y))),
      nib: 'thin',
    };
  });
}

function drawCan(random: Random): Figure {
  const radius = random.between(62, 84);
  const height = random.between(250, 320);
  const can: Turned = {
    profile: [
      at(radius * 0.8, -height),
      at(radius * 0.84, -height + 8),
      at(radius, -height + 34),
      at(radius, -24),
      at(radius * 0.86, -6),
      at(radius * 0.8, 0),
    ],
    tilt: TILT,
  };
  const [top, bottom] = [-height + random.between(44, 80), -random.between(34, 70)];
  const sleeve = random.chance(0.65) ? band(can, top, bottom) : band(can, -height + 34, -24);
  const opener: Point = at(radius * 0.1, -height - 1);
  return [
    {
      outline: turnedOutline(can),
      shade: { depth: radius * 0.52, spacing: 5.5 },
      marks: [
        { line: ring(can, -height + 34), nib: 'plain' },
        { line: ring(can, -24), nib: 'plain' },
        ...(random.chance(0.5) ? drawDrops(can, -height + 40, -40, random) : []),
      ],
    },
    {
      outline: sleeve,
      wash: 'main',
      edge: 'light',
      shade: { depth: radius * 0.5, spacing: 5.5 },
      marks: printLabel(radius * 1.2, height * 0.46, wrapRound(can, (top + bottom) / 2 - 10), random),
    },
    {
      outline: face(radius * 0.8, -height, TILT),
      wash: 'paper',
      shade: { depth: 12, spacing: 4 },
      marks: [{ line: face(radius * 0.7, -height + 1, TILT), nib: 'thin' }],
    },
    { outline: ellipse(opener, radius * 0.3, radius * 0.075), wash: 'paper', edge: 'light' },
    { outline: ellipse(at(opener.x + radius * 0.13, opener.y), radius * 0.09, radius * 0.03), edge: 'light' },
  ];
}

/** One can and its shadow. */
export function drawOneCan(random: Random): Figure {
  return [...placeFigure(drawShadow(130, random), { to: at(54, -4) }), ...drawCan(random)];
}

/** Two cans, one a little behind the other. */
export function drawTwoCans(random: Random): Figure {
  const side = random.pick([-1, 1]);
  return [
    ...placeFigure(drawCan(random), { to: at(side * 76, -52) }),
    ...placeFigure(drawShadow(110, random), { to: at(-side * 76 + 50, 0) }),
    ...placeFigure(drawCan(random), { to: at(-side * 76, 0) }),
  ];
}
