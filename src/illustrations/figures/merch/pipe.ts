import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { face, type Turned, turnedOutline } from '../parts/turned.ts';

/** A briar pipe. */
export function drawPipe(random: Random): Figure {
  const bowl: Turned = {
    profile: smoothLine([at(44, -112), at(52, -70), at(46, -14), at(22, 8)]),
    tilt: 0.3,
  };
  const stem: Form = {
    outline: ribbon(
      smoothLine([at(20, -16), at(90, -14), at(180, -34), at(260, -66)]),
      (share) => 30 - 16 * share,
    ),
    wash: 'deep',
    shade: { depth: 12, spacing: 4.5 },
    marks: [
      { line: [at(118, -36), at(124, -6)], nib: 'full' },
      { line: [at(126, -38), at(132, -8)], nib: 'plain' },
    ],
  };
  const grain = [-28, -12, 6, 22].map(
    (x) =>
      ({
        line: smoothLine([at(x, -84), at(x + random.between(-8, 8), -50), at(x * 0.8, -14)]),
        nib: 'thin',
      }) as const,
  );
  const pipe: Figure = [
    stem,
    { outline: turnedOutline(bowl), wash: 'main', shade: { depth: 40, spacing: 4.5 }, marks: grain },
    { outline: face(44, -112, 0.3), wash: 'paper', shade: { depth: 12, spacing: 4 } },
    { outline: face(30, -111, 0.28), wash: 'deep', edge: 'light', shade: { depth: 50, spacing: 3.4 } },
  ];
  return placeFigure(pipe, { to: at(0, 0), turn: random.between(-0.16, 0.2), mirrored: random.chance(0.5) });
}
