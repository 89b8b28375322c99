import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** A seed: an egg with the mottled coat of hemp, its base at the origin. */
export function drawSeed(length: number, turn: number, random: Random): Form {
  const half = length * 0.37;
  const right = smoothLine([
    at(0, -length),
    at(half * 0.8, -length * 0.72),
    at(half, -length * 0.38),
    at(half * 0.55, -length * 0.07),
    at(0, 0),
  ]);
  const left = right.map(({ x, y }) => at(-x, y)).toReversed();
  const mottle = Array.from({ length: 5 }, () => {
    const start = at(random.between(-half * 0.7, half * 0.5), -length * random.between(0.2, 0.8));
    const bend = at(
      start.x + length * random.between(0.04, 0.12),
      start.y - length * random.between(0.02, 0.14),
    );
    return {
      line: smoothLine([start, bend, at(bend.x + length * 0.07, bend.y + length * 0.05)]),
      nib: 'thin',
    } as const;
  });
  const seam = smoothLine([
    at(0, -length),
    at(half * 0.45, -length * 0.6),
    at(half * 0.3, -length * 0.2),
    at(0, 0),
  ]);
  const seed: Form = {
    outline: [...right, ...left.slice(1, -1)],
    wash: 'accent',
    edge: length > 40 ? 'shaded' : 'light',
    shade: { depth: half, spacing: 4 },
    marks: [{ line: seam, nib: 'plain' }, ...mottle],
  };
  const [placed = seed] = placeFigure([seed], { to: at(0, 0), turn });
  return placed;
}
