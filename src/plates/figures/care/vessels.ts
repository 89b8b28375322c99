import { roundedBox, smoothLine, smoothOutline } from '../../press/curve.ts';
import type { Figure, Form } from '../../press/form.ts';
import { at, type Line } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { printLabel } from '../parts/label.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

const TILT = 0.2;

export interface Flask {
  readonly radius: number;
  readonly height: number;
  readonly neck: number;
  readonly level: number;
  readonly turned: Turned;
}

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
  return { radius, height, neck, level: -height * random.between(0.6, 0.84), turned: { profile, tilt: TILT } };
}

/** A bottle with liquid and label, its neck open. */
export function drawFlask({ radius, height, level, turned }: Flask, random: Random): Figure {
  const isLabelled = random.chance(0.7);
  const shine: Line = smoothLine([at(-radius * 0.76, -height * 0.78), at(-radius * 0.8, -height * 0.4), at(-radius * 0.78, -height * 0.2)]);
  const label: Form = {
    outline: band(turned, -height * 0.62, -24, 0.24),
    wash: 'paper',
    edge: 'light',
    shade: { depth: radius * 0.3, spacing: 5 },
    marks: printLabel(radius * 1.1, height * 0.5, wrapRound(turned, -height * 0.36), random),
  };
  return [
    { outline: turnedOutline(turned), shade: { depth: radius * 0.5, spacing: 6 }, marks: [{ line: shine, nib: 'plain' }] },
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

/** Collar, rubber bulb and, if it is drawn out, the pipette; the collar's foot at the origin. */
export function drawDropper(neck: number, pipette: number, random: Random): Figure {
  const collar: Turned = { profile: [at(neck + 5, -40), at(neck + 6, 0)], tilt: TILT };
  const bulb: Turned = { profile: smoothLine([at(4, -122), at(17, -116), at(20, -92), at(16, -62), at(19, -42)]), tilt: TILT };
  const glass: Turned = { profile: smoothLine([at(8, 0), at(8, pipette * 0.6), at(7, pipette * 0.8), at(2.6, pipette)]), tilt: TILT };
  const ribs = Array.from({ length: 9 }, (_, index) => {
    const x = Math.cos((Math.PI * (index + 0.5)) / 9) * (neck + 5);
    const y = Math.sin((Math.PI * (index + 0.5)) / 9) * (neck + 5) * TILT;
    return { line: [at(x, y - 37), at(x, y - 3)], nib: 'thin' } as const;
  });
  const pipe: Figure =
    pipette > 0
      ? [
          { outline: turnedOutline(glass), seeThrough: true, edge: 'light', shade: { depth: 5, spacing: 5 } },
          { outline: band(glass, pipette * random.between(0.3, 0.5), pipette * 0.96, 0.2), wash: 'main', edge: 'light', seeThrough: true },
        ]
      : [];
  return [
    ...pipe,
    { outline: turnedOutline(bulb), wash: 'deep', shade: { depth: 18, spacing: 4 } },
    { outline: turnedOutline(collar), wash: 'paper', shade: { depth: 20, spacing: 4.5 }, marks: ribs },
    { outline: face(neck + 5, -40, TILT), wash: 'paper', edge: 'light' },
    { outline: turnedOutline({ ...bulb, profile: bulb.profile.filter(({ y }) => y < -44) }), wash: 'deep', shade: { depth: 18, spacing: 4 } },
  ];
}

/** A fine-mist head with its nozzle; the collar's foot at the origin. */
export function drawSprayHead(neck: number, random: Random): Figure {
  const collar: Turned = { profile: [at(neck + 3, -34), at(neck + 4, 0)], tilt: TILT };
  const head: Form = {
    outline: smoothLine([at(-neck * 0.7, -36), at(-neck * 0.74, -66), at(-neck * 0.3, -78), at(neck * 0.4, -76), at(neck * 0.74, -66), at(neck * 0.7, -36)]),
    wash: 'paper',
    shade: { depth: 18, spacing: 4.5 },
  };
  const nozzle: Form = { outline: roundedBox(at(-neck * 0.86, -62), 12, 12, 3), wash: 'deep', edge: 'light' };
  const mist = Array.from({ length: 34 }, () => {
    const reach = random.between(10, 108);
    const spread = random.between(-0.34, 0.34);
    const dot = at(-neck - 8 - reach * Math.cos(spread), -62 - reach * Math.sin(spread));
    return { line: [dot, dot], nib: 'plain', leavesForm: true } as const;
  });
  return [
    nozzle,
    { ...head, marks: mist },
    { outline: turnedOutline(collar), wash: 'paper', shade: { depth: 18, spacing: 4.5 }, marks: [{ line: ring(collar, -8), nib: 'thin' }] },
    { outline: face(neck + 3, -34, TILT), wash: 'paper', edge: 'light' },
    { ...head, outline: head.outline.filter(({ y }) => y < -34) },
  ];
}

/** A falling drop, its tip at the origin. */
export function drawDrop(size: number): Form {
  return {
    outline: smoothOutline([at(0, 0), at(size * 0.34, size * 0.62), at(size * 0.3, size * 1.1), at(0, size * 1.28), at(-size * 0.3, size * 1.1), at(-size * 0.34, size * 0.62)]),
    wash: 'main',
    edge: 'light',
    shade: { depth: size * 0.4, spacing: 3.6 },
  };
}
