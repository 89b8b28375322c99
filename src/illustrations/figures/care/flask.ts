import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at, type Line } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { printLabel } from '../parts/label.ts';
import { band, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** How far from above bottles are seen. */
export const TILT = 0.2;

/** A bottle's measure, in the drawing's units; its foot is at the origin. */
export interface Flask {
  readonly radius: number;
  readonly height: number;
  readonly neck: number;
  readonly level: number;
  readonly turned: Turned;
}

/** A bottle with sloping, round or nearly square shoulders. */
export function chooseFlask(random: Random): Flask {
  const [radius, height, neck] = [random.between(60, 84), random.between(150, 210), random.between(22, 28)];
  const slope = random.pick([18, 34, 58]);
  const profile: Line = smoothLine([
    at(neck, -height - 30),
    at(neck, -height - 8),
    at(radius * 0.72, -height + slope * 0.35),
    at(radius, -height + slope + 10),
    at(radius, -height * 0.4),
    at(radius, -16),
    at(radius * 0.9, 0),
  ]);
  return {
    radius,
    height,
    neck,
    level: -height * random.between(0.6, 0.84),
    turned: { profile, tilt: TILT },
  };
}

/** A bottle with liquid and label, its neck open. */
export function drawFlask({ radius, height, level, turned }: Flask, random: Random): Figure {
  const isLabelled = random.chance(0.7);
  const shine: Line = smoothLine([
    at(-radius * 0.76, -height * 0.78),
    at(-radius * 0.8, -height * 0.4),
    at(-radius * 0.78, -height * 0.2),
  ]);
  const label: Form = {
    outline: band(turned, -height * 0.62, -24, 0.24),
    wash: 'paper',
    edge: 'light',
    shade: { depth: radius * 0.3, spacing: 5 },
    marks: printLabel(radius * 1.1, height * 0.5, wrapRound(turned, -height * 0.36), random),
  };
  return [
    {
      outline: turnedOutline(turned),
      shade: { depth: radius * 0.5, spacing: 6 },
      marks: [{ line: shine, nib: 'plain' }],
    },
    {
      outline: band(turned, level, -5, 0.1),
      wash: 'main',
      edge: 'none',
      seeThrough: true,
      shade: { depth: radius * 0.6, spacing: 5.5 },
      marks: [{ line: ring(turned, level, 0.1), nib: 'plain' }],
    },
    ...(isLabelled ? [label] : []),
  ];
}
