import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { printLabel } from '../parts/label.ts';

/** Seeds in rows, as a seed collection shows them, one of them sprouting. */
export function drawSeeds(random: Random): Figure {
  const rows = random.pick<readonly number[]>([
    [2, 3, 2],
    [3, 3, 3],
    [1, 2, 3],
  ]);
  const sprout = random.whole(0, 2);
  return rows.flatMap((count, row) =>
    Array.from({ length: count }, (_, column) => column).flatMap((column): Figure => {
      const to = at((column - (count - 1) / 2) * 112, row * 128);
      const seed = drawSeed(random.between(82, 96), random.between(-0.5, 0.5), random);
      if (row !== 1 || column !== sprout) return placeFigure([seed], { to });
      const root = smoothLine([at(0, -4), at(8, 16), at(-4, 34), at(10, 52)]);
      return placeFigure(
        [{ outline: ribbon(root, (share) => 9 - 6 * share), wash: 'paper', edge: 'light' }, seed],
        { to },
      );
    }),
  );
}

/** A paper packet with seeds spilt before it. */
export function drawPacket(random: Random): Figure {
  const [width, height] = [176, 244];
  const packet: Form = {
    outline: [at(-width / 2, -height), at(width / 2, -height), at(width / 2, 0), at(-width / 2, 0)],
    wash: 'main',
    shade: { depth: 20, spacing: 5.5 },
    marks: [
      {
        line: [
          at(-width / 2 + 10, -height + 44),
          at(width / 2 - 10, -height + 44),
          at(width / 2 - 10, -10),
          at(-width / 2 + 10, -10),
          at(-width / 2 + 10, -height + 44),
        ],
        nib: 'thin',
      },
    ],
  };
  const flap: Form = {
    outline: [
      at(-width / 2, -height),
      at(-width / 2 + 22, -height - 46),
      at(width / 2 - 22, -height - 46),
      at(width / 2, -height),
    ],
    wash: 'paper',
    shade: { depth: 20, spacing: 5 },
  };
  const plate: Form = {
    outline: roundedBox(at(0, -height * 0.42), width - 54, height * 0.56, 3),
    wash: 'paper',
    edge: 'light',
    marks: printLabel(100, 120, ({ x, y }) => at(x, y - height * 0.42), random),
  };
  const seeds = [at(-86, 50), at(-34, 66), at(24, 48), at(78, 70), at(116, 26)].flatMap((to) =>
    placeFigure([drawSeed(random.between(34, 42), random.between(-1.6, 1.6), random)], { to }),
  );
  return [
    ...placeFigure([flap, packet, plate], { to: at(0, 0), turn: random.between(-0.14, 0.14) }),
    ...seeds,
  ];
}

/** A seed: an egg with the mottled coat of hemp, its base at the origin. */
function drawSeed(length: number, turn: number, random: Random): Form {
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
