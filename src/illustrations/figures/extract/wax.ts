import { smoothOutline } from '#illustrations/drawing/curve.ts';
import type { Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** A soft mass with folds: wax, badder, rosin. */
export function drawWax(width: number, height: number, random: Random): Form {
  const knots = Array.from({ length: 11 }, (_, index) => {
    const angle = (index * 2 * Math.PI) / 11;
    const reach = random.between(0.8, 1.12);
    return at(Math.cos(angle) * (width / 2) * reach, Math.sin(angle) * (height / 2) * reach);
  });
  const folds = Array.from({ length: 8 }, () => {
    const start = at(random.between(-0.4, 0.2) * width, random.between(-0.36, 0.34) * height);
    const bend = at(
      start.x + width * random.between(0.06, 0.13),
      start.y - height * random.between(0.02, 0.14),
    );
    return smoothOutline([
      start,
      bend,
      at(bend.x + width * random.between(0.06, 0.14), bend.y + height * random.between(0.03, 0.16)),
    ]).slice(0, 13);
  });
  return {
    outline: smoothOutline(knots),
    wash: 'main',
    shade: { depth: height * 0.32, spacing: 4.5 },
    stipple: { count: 46, lean: 0.9 },
    marks: folds.map((line) => ({ line, nib: 'plain' })),
  };
}
