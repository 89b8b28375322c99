import { roundedBox } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { band, face, type Turned, turnedOutline } from '../parts/turned.ts';

/** A glass syringe for dosing oil, its tip at the origin. */
export function drawSyringe(random: Random): Figure {
  const fill = random.between(0.45, 0.85);
  const [radius, length] = [26, 230];
  const barrel: Turned = {
    profile: [at(radius, -60 - length), at(radius, -64), at(radius * 0.4, -52)],
    tilt: 0.2,
  };
  const nozzle: Turned = { profile: [at(9, -54), at(7, -20)], tilt: 0.2 };
  const needle: Turned = { profile: [at(2.4, -22), at(2.4, 0)], tilt: 0.2 };
  const level = -64 - length * fill;
  const scale = Array.from({ length: 11 }, (_, index) => {
    const y = -80 - index * (length / 12);
    return {
      line: [at(-radius * 0.2, y), at(radius * (index % 5 === 0 ? 0.66 : 0.4), y)],
      nib: index % 5 === 0 ? 'plain' : 'thin',
    } as const;
  });
  const syringe: Figure = [
    { outline: turnedOutline(needle) },
    { outline: turnedOutline(nozzle), shade: { depth: 8, spacing: 4 } },
    { outline: roundedBox(at(0, -60 - length - 100), 12, 220, 3), shade: { depth: 6, spacing: 4 } },
    { outline: face(30, -60 - length - 204, 0.26), wash: 'deep', shade: { depth: 20, spacing: 4 } },
    { outline: turnedOutline(barrel), seeThrough: true, shade: { depth: 14, spacing: 6 }, marks: scale },
    {
      outline: band(barrel, level, -62, 0.14),
      wash: 'main',
      edge: 'light',
      seeThrough: true,
      shade: { depth: 18, spacing: 5 },
    },
    { outline: band(barrel, level - 22, level, 0.1), wash: 'deep', shade: { depth: 26, spacing: 3.6 } },
    { outline: roundedBox(at(0, -60 - length), 96, 15, 7), wash: 'paper', shade: { depth: 12, spacing: 4 } },
  ];
  return placeFigure(syringe, { to: at(0, 0), turn: random.pick([-1, 1]) * random.between(0.3, 0.7) });
}
