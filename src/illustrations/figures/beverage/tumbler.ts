import { roundedBox, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawShadow } from '../parts/scatter.ts';
import { face, type Turned, turnedOutline } from '../parts/turned.ts';

/** A small stopped flask of syrup or concentrate with a tumbler before it. */
export function drawTumbler(random: Random): Figure {
  const glass: Turned = {
    profile: smoothLine([at(86, -230), at(84, -120), at(72, -6), at(66, 0)]),
    tilt: 0.26,
  };
  const level = random.between(-176, -140);
  const liquid: Turned = { profile: [at(78, level), at(68, -14), at(60, -10)], tilt: 0.26 };
  const ice = [
    [-26, level + 22, -0.3],
    [24, level + 10, 0.4],
    [2, level + 58, 0.15],
  ] as const;
  const straw = ribbon([at(-30, -20), at(52, -330)], () => 9);
  return [
    ...placeFigure(drawShadow(120, random), { to: at(60, -2) }),
    { outline: straw, wash: 'paper', shade: { depth: 6, spacing: 4 } },
    { outline: turnedOutline(glass), seeThrough: true, shade: { depth: 22, spacing: 6 } },
    {
      outline: turnedOutline(liquid),
      wash: 'main',
      edge: 'light',
      seeThrough: true,
      shade: { depth: 40, spacing: 5.5 },
    },
    ...ice.flatMap(([x, y, turn]) =>
      placeFigure(
        [
          {
            outline: roundedBox(at(0, 0), 42, 40, 7),
            wash: 'paper',
            edge: 'light',
            seeThrough: true,
            shade: { depth: 14, spacing: 5 },
          },
        ],
        { to: at(x, y), turn },
      ),
    ),
    { outline: face(86, -230, 0.26), edge: 'light', seeThrough: true },
  ];
}
