import { smoothLine } from '#illustrations/drawing/curve.ts';
import type { Form, Mark } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** The measure of a leaflet, in the drawing's units. */
export interface LeafShape {
  readonly length: number;
  readonly width: number;
  /** How far the tip swings to the right, as a share of the length. */
  readonly bend: number;
  readonly teeth: number;
}

/** Half the blade's width, 0 to 1, at a share of its length. */
function blade(share: number): number {
  return Math.sin(Math.PI * share ** 0.8) ** 0.9;
}

/** A narrow toothed leaflet, stalk at the origin, tip upwards. */
export function drawLeaflet({ length, width, bend, teeth }: LeafShape, random: Random): Form {
  const spine = (share: number) =>
    at(bend * length * share * share, -length * share * (1 - 0.12 * Math.abs(bend)));
  const edgeAt = (share: number, sign: number): Point => {
    const middle = spine(share);
    return at(middle.x + sign * (width / 2) * blade(share), middle.y + sign * bend * share * width * 0.5);
  };
  const toothed = (sign: number): Point[] =>
    Array.from({ length: teeth }, (_, index) => index).flatMap((index) => {
      const [notch, tip] = [(index + 0.35) / teeth, (index + 1.15) / teeth];
      const inner = edgeAt(notch, sign * 0.8);
      return index === teeth - 1
        ? [inner]
        : [inner, edgeAt(Math.min(0.97, tip), sign * random.between(0.98, 1.12))];
    });
  const midrib = smoothLine([0, 0.3, 0.6, 0.95].map(spine));
  const veins: Mark[] = [0.22, 0.4, 0.58, 0.74].flatMap((share) =>
    [-1, 1].map(
      (sign) => ({ line: [spine(share), edgeAt(share + 0.16, sign * 0.72)], nib: 'thin' }) as const,
    ),
  );
  return {
    outline: [spine(0), ...toothed(-1), spine(1), ...toothed(1).toReversed()],
    wash: 'deep',
    edge: 'light',
    shade: { depth: width * 0.5, spacing: 3.8, nib: 'thin' },
    marks: [{ line: midrib, nib: 'plain' }, ...(width > 13 ? veins : [])],
  };
}
