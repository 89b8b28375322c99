import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, type Mark, placeFigure, type Wash } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { band, face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** How far from above cartridges and batteries are seen. */
export const TILT = 0.2;

/** Hardware is mostly left bare, so that the color stays with the oil. */
export function chooseTone(random: Random): Wash {
  return random.pick(['paper', 'paper', 'deep']);
}

function threads(turned: Turned, top: number, bottom: number, spacing: number): Mark[] {
  const rows = Math.floor((bottom - top) / spacing);
  return Array.from({ length: rows }, (_, row) => ({
    line: ring(turned, top + (row + 0.5) * spacing),
    nib: 'plain',
  }));
}

function drawMouthpiece(kind: 'round' | 'flat' | 'barrel', radius: number, tone: Wash): Figure {
  const profiles = {
    round: smoothLine([
      at(radius * 0.52, -118),
      at(radius * 0.58, -96),
      at(radius * 0.66, -60),
      at(radius, -36),
      at(radius, 0),
    ]),
    flat: smoothLine([at(radius * 0.86, -112), at(radius * 0.9, -80), at(radius * 0.94, -30), at(radius, 0)]),
    barrel: smoothLine([
      at(radius * 0.6, -108),
      at(radius * 0.82, -78),
      at(radius * 0.78, -46),
      at(radius, -18),
      at(radius, 0),
    ]),
  };
  const turned = { profile: profiles[kind], tilt: TILT };
  const topRadius = turned.profile[0]?.x ?? radius;
  return [
    { outline: turnedOutline(turned), wash: tone, shade: { depth: radius, spacing: 4.2, crossed: true } },
    { outline: face(topRadius, turned.profile[0]?.y ?? 0, TILT), wash: tone },
    {
      outline: face(topRadius * 0.42, turned.profile[0]?.y ?? 0, TILT),
      wash: 'paper',
      edge: 'light',
      shade: { depth: 20, spacing: 3 },
    },
  ];
}

/** A glass cartridge with a 510 thread, its thread's end at the origin. `fill` is the oil's level, 0 to 1. */
export function drawTank(random: Random): Figure {
  const radius = random.between(30, 38);
  const glassHeight = random.between(120, 165);
  const fill = random.between(0.45, 0.9);
  const foot = -46;
  const glass: Turned = { profile: [at(radius, foot - 26 - glassHeight), at(radius, foot - 26)], tilt: TILT };
  const collar: Turned = {
    profile: [at(radius + 1, foot - 30), at(radius + 1, foot - 2), at(radius * 0.8, foot + 2)],
    tilt: TILT,
  };
  const thread: Turned = {
    profile: [at(radius * 0.5, foot), at(radius * 0.5, -3), at(radius * 0.42, 0)],
    tilt: TILT,
  };
  const top = foot - 26 - glassHeight;
  const level = foot - 28 - glassHeight * fill;
  const oil: Form = {
    outline: band(glass, level, foot - 28, 0.16),
    wash: 'main',
    edge: 'light',
    shade: { depth: radius * 0.7, spacing: 5.5 },
  };
  const post: Form = {
    outline: [at(-7, top), at(7, top), at(7, foot - 20), at(-7, foot - 20)],
    seeThrough: true,
    edge: 'light',
    shade: { depth: 7, spacing: 5 },
    marks: [{ line: [at(-7, top + 20), at(7, top + 20)], nib: 'thin' }],
  };
  return [
    {
      outline: turnedOutline(thread),
      shade: { depth: 12, spacing: 4 },
      marks: threads(thread, foot + 10, -2, 7),
    },
    {
      outline: turnedOutline(glass),
      shade: { depth: 10, spacing: 7 },
      marks: [{ line: [at(-radius * 0.78, top + 24), at(-radius * 0.78, level - 4)], nib: 'plain' }],
    },
    oil,
    { outline: face(radius * 0.98, level, TILT), wash: 'main', edge: 'light', seeThrough: true },
    post,
    {
      outline: turnedOutline(collar),
      shade: { depth: 18, spacing: 4 },
      marks: [{ line: ring(collar, foot - 10), nib: 'thin' }],
    },
    ...placeFigure(drawMouthpiece(random.pick(['round', 'flat', 'barrel']), radius, chooseTone(random)), {
      to: at(0, top + 4),
    }),
  ];
}
