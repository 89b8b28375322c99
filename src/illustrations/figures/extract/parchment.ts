import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawShatter } from './shatter.ts';
import { drawWax } from './wax.ts';

/** A folded square of parchment with a piece of the extract on it. */
export function drawOnParchment(random: Random, { subtype }: Hints): Figure {
  const size = 168;
  const sheet: Form = {
    outline: [
      at(-size, -size * 0.72),
      at(size * 0.86, -size * 0.86),
      at(size, size * 0.72),
      at(-size * 0.9, size * 0.82),
    ],
    wash: 'paper',
    shade: { depth: 16, spacing: 5 },
    marks: [
      { line: [at(-size * 0.06, -size * 0.78), at(size * 0.03, size * 0.78)], nib: 'hair' },
      { line: [at(-size * 0.95, size * 0.04), at(size * 0.93, -size * 0.08)], nib: 'hair' },
    ],
  };
  const corner: Form = {
    outline: [
      at(size * 0.86, -size * 0.86),
      at(size * 0.4, -size * 0.82),
      at(size * 0.62, -size * 0.48),
      at(size * 0.89, -size * 0.4),
    ],
    wash: 'paper',
    shade: { depth: 34, spacing: 4.5 },
  };
  const isSoft =
    subtype.includes('ROSIN') || subtype.includes('WAX') || (subtype === '' && random.chance(0.4));
  const piece = isSoft ? [drawWax(190, 150, random)] : drawShatter(92, random);
  return placeFigure([sheet, corner, ...placeFigure(piece, { to: at(-8, 6) })], {
    to: at(0, 0),
    turn: random.between(-0.24, 0.24),
  });
}
