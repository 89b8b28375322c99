import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** Cut squares of a tray bake. */
export function drawSlices(random: Random): Figure {
  const slice = (): Figure => {
    const [width, depth, height] = [150, 66, random.between(52, 64)];
    const top = [
      at(-width / 2, -height),
      at(-width / 2 + depth, -height - depth * 0.72),
      at(width / 2 + depth, -height - depth * 0.72),
      at(width / 2, -height),
    ];
    return [
      {
        outline: [
          at(width / 2, -height),
          at(width / 2 + depth, -height - depth * 0.72),
          at(width / 2 + depth, -depth * 0.72),
          at(width / 2, 0),
        ],
        wash: 'deep',
        shade: { depth: 70, spacing: 4.5, crossed: true },
      },
      {
        outline: [at(-width / 2, -height), at(width / 2, -height), at(width / 2, 0), at(-width / 2, 0)],
        wash: 'deep',
        shade: { depth: 26, spacing: 5 },
        stipple: { count: 70, lean: 0.3 },
      },
      {
        outline: top,
        wash: 'main',
        stipple: { count: 34, lean: 0.3 },
        marks: [0.3, 0.55, 0.8].map((share) => ({
          line: smoothLine([
            at(-width / 2 + depth * share, -height - depth * 0.72 * share),
            at(-10 + depth * share, -height - depth * 0.72 * share + 5),
            at(width / 2 - 20 + depth * share, -height - depth * 0.72 * share - 2),
          ]),
          nib: 'thin',
        })),
      },
    ];
  };
  const count = random.whole(2, 4);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    placeFigure(slice(), {
      to: at(random.between(-20, 20) + (index === count - 1 && count > 2 ? 40 : 0), -index * 66),
      turn: random.between(-0.06, 0.06),
    }),
  );
}
