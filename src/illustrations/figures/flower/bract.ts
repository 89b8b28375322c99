import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Form, Mark } from '#illustrations/drawing/form.ts';
import { at, type Line, type Point, polar } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** The measure of a bract, in the drawing's units. */
export interface BractSize {
  readonly length: number;
  readonly width: number;
  /** How much of it lies in the bud's shade: 0 none, 1 all. */
  readonly darkness: number;
}

const HAIR_STEPS = 8;

/** A hair that rises from the bract's tip, leans to one side and curls at its end. */
function pistil(tip: number, lean: number, length: number, random: Random): Mark {
  const line: Point[] = [at(0, tip * 0.86)];
  let heading = -Math.PI / 2 + lean * random.between(0.1, 0.5);
  let curl = lean * random.between(0.05, 0.2);
  const tightening = random.between(-0.07, 0.09) * lean;
  for (let step = 0; step < HAIR_STEPS; step += 1) {
    line.push(polar(line.at(-1) ?? at(0, tip), heading, length / HAIR_STEPS));
    heading += curl;
    curl += tightening;
  }
  return { line, nib: 'stain', leavesForm: true };
}

/** The pair of stigmas that a flower shows, in the illustration's accent color. */
export function pistils(tip: number, length: number, random: Random): Mark[] {
  const lean = random.between(0.5, 1.2);
  const first = pistil(tip, lean, length * random.between(0.7, 1.1), random);
  return random.chance(0.75) ? [first, pistil(tip, -lean, length * random.between(0.6, 1), random)] : [first];
}

function vein(length: number, width: number, side: number): Line {
  return smoothLine([
    at(side * width * 0.12, -length * 0.12),
    at(side * width * 0.34, -length * 0.42),
    at(side * width * 0.2, -length * 0.72),
    at(side * width * 0.04, -length * 0.9),
  ]);
}

/** A bract seen from its back: base at the origin, tip upwards. `hook` bends the tip, -1 to 1. */
export function drawBract(
  { length, width, darkness }: BractSize,
  hook: number,
  marks: readonly Mark[],
): Form {
  const half = width / 2;
  const side = (sign: number) => [
    at(sign * half * 0.5, -length * 0.04),
    at(sign * half * 0.95, -length * 0.24),
    at(sign * half, -length * 0.4),
    at(sign * half * 0.72 + hook * 1.5, -length * 0.66),
    at(sign * half * 0.26 + hook * 4, -length * 0.86),
    at(hook * 8, -length),
  ];
  const left = smoothLine([at(0, 0), ...side(-1)]);
  const right = smoothLine([at(0, 0), ...side(1)]).toReversed();
  return {
    outline: [...left, ...right.slice(1, -1)],
    wash: 'main',
    edge: 'light',
    shade: { depth: darkness < 0.42 ? 0 : width * 1.05 * darkness, spacing: 5.6, nib: 'thin' },
    marks: [...(darkness < 0.6 ? [{ line: vein(length, width, 0.4), nib: 'thin' } as const] : []), ...marks],
  };
}
