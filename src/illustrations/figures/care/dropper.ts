import { smoothLine, smoothOutline } from '#illustrations/drawing/curve.ts';
import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { band, face, type Turned, turnedOutline } from '../parts/turned.ts';
import { TILT } from './flask.ts';

/** Collar, rubber bulb and, if it is drawn out, the pipette; the collar's foot at the origin. */
export function drawDropper(neck: number, pipette: number, random: Random): Figure {
  const collar: Turned = { profile: [at(neck + 5, -40), at(neck + 6, 0)], tilt: TILT };
  const bulb: Turned = {
    profile: smoothLine([at(4, -122), at(17, -116), at(20, -92), at(16, -62), at(19, -42)]),
    tilt: TILT,
  };
  const glass: Turned = {
    profile: smoothLine([at(8, 0), at(8, pipette * 0.6), at(7, pipette * 0.8), at(2.6, pipette)]),
    tilt: TILT,
  };
  const ribs = Array.from({ length: 9 }, (_, index) => {
    const x = Math.cos((Math.PI * (index + 0.5)) / 9) * (neck + 5);
    const y = Math.sin((Math.PI * (index + 0.5)) / 9) * (neck + 5) * TILT;
    return { line: [at(x, y - 37), at(x, y - 3)], nib: 'thin' } as const;
  });
  const pipe: Figure =
    pipette > 0
      ? [
          { outline: turnedOutline(glass), seeThrough: true, edge: 'light', shade: { depth: 5, spacing: 5 } },
          {
            outline: band(glass, pipette * random.between(0.3, 0.5), pipette * 0.96, 0.2),
            wash: 'main',
            edge: 'light',
            seeThrough: true,
          },
        ]
      : [];
  return [
    ...pipe,
    { outline: turnedOutline(bulb), wash: 'deep', shade: { depth: 18, spacing: 4 } },
    { outline: turnedOutline(collar), wash: 'paper', shade: { depth: 20, spacing: 4.5 }, marks: ribs },
    { outline: face(neck + 5, -40, TILT), wash: 'paper', edge: 'light' },
    {
      outline: turnedOutline({ ...bulb, profile: bulb.profile.filter(({ y }) => y < -44) }),
      wash: 'deep',
      shade: { depth: 18, spacing: 4 },
    },
  ];
}

/** A falling drop, its tip at the origin. */
export function drawDrop(size: number): Form {
  return {
    outline: smoothOutline([
      at(0, 0),
      at(size * 0.34, size * 0.62),
      at(size * 0.3, size * 1.1),
      at(0, size * 1.28),
      at(-size * 0.3, size * 1.1),
      at(-size * 0.34, size * 0.62),
    ]),
    wash: 'main',
    edge: 'light',
    shade: { depth: size * 0.4, spacing: 3.6 },
  };
}
