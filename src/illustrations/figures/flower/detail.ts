import { ellipse, smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawBract, pistils } from './bract.ts';

/** A single flower, enlarged: the bract with its two stigmas. The base lies at the origin. */
export function drawFlowerDetail(height: number, random: Random): Figure {
  const length = height * 0.62;
  const hairs = [
    ...pistils(-length, height * 0.44, random),
    ...pistils(-length * 0.96, height * 0.38, random),
  ];
  const bract = drawBract({ length, width: length * 0.56, darkness: 0.5 }, 0.4, hairs);
  const stalk = ribbon(
    smoothLine([at(height * 0.03, height * 0.16), at(0, height * 0.06), at(0, -2)]),
    () => height * 0.05,
  );
  return [
    { outline: stalk, wash: 'main', edge: 'light' },
    { ...bract, stipple: { count: 26, lean: 0.7 } },
  ];
}

/** Resin glands on their stalks, much enlarged, in a row about the origin. */
export function drawGlandDetail(height: number, random: Random): Figure {
  return [-0.42, 0, 0.4].flatMap((offset, index): Form[] => {
    const tall = height * (0.72 + 0.28 * (index % 2)) * random.between(0.9, 1.05);
    const [x, head] = [offset * height, height * 0.15];
    const stalk = smoothLine([at(x, 0), at(x + 2, -tall * 0.5), at(x, -tall + head)]);
    return [
      {
        outline: ribbon(
          stalk,
          (share) => height * (0.13 - 0.07 * Math.sin(Math.PI * Math.min(1, share * 0.8))),
        ),
        edge: 'light',
        shade: { depth: 5, spacing: 4 },
      },
      {
        outline: ellipse(at(x, -tall + head * 0.4), head, head * 0.92),
        wash: 'main',
        edge: 'light',
        shade: { depth: head, spacing: 4 },
      },
    ];
  });
}
