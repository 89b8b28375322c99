import { arc, ellipse, roundedBox } from '#illustrations/drawing/curve.ts';
import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { face, type Turned, turnedOutline } from '../parts/turned.ts';

/** A two-part capsule lying along the vertical, about the origin. */
function drawCapsule(length: number, isFilled: boolean): Figure {
  const radius = length * 0.17;
  const lower: Form = {
    outline: roundedBox(at(0, length * 0.06), radius * 1.9, length * 0.88, radius),
    wash: isFilled ? 'main' : 'paper',
    shade: { depth: radius * 0.8, spacing: 4.5 },
    ...(isFilled ? {} : { stipple: { count: 40, lean: 0.2 } }),
  };
  const upper: Form = {
    outline: [
      ...arc(at(0, -length / 2 + radius), radius, radius, Math.PI, 2 * Math.PI),
      ...arc(at(0, length * 0.04), radius, radius * 0.28, 0, Math.PI),
    ],
    wash: 'main',
    shade: { depth: radius * 0.9, spacing: 4.5 },
    marks: [{ line: [at(-radius * 0.56, -length * 0.3), at(-radius * 0.56, -length * 0.1)], nib: 'plain' }],
  };
  return [lower, upper];
}

/** A clear oval of gelatine with oil in it, about the origin. */
function drawSoftgel(length: number): Figure {
  const [rx, ry] = [length * 0.24, length * 0.42];
  return [
    {
      outline: ellipse(at(0, 0), rx, ry),
      wash: 'main',
      shade: { depth: rx * 0.8, spacing: 4.5 },
      marks: [
        { line: arc(at(0, 0), rx * 0.66, ry * 0.76, Math.PI * 0.95, Math.PI * 1.35), nib: 'plain' },
        { line: arc(at(0, 0), rx * 0.66, ry * 0.76, Math.PI * 0.78, Math.PI * 0.86), nib: 'plain' },
      ],
    },
    { outline: ellipse(at(rx * 0.06, ry * 0.24), rx * 0.12, rx * 0.12), wash: 'paper', edge: 'light' },
  ];
}

function drawTablet(radius: number): Figure {
  const tablet: Turned = {
    profile: [at(radius * 0.92, -radius * 0.3), at(radius, -radius * 0.12), at(radius, radius * 0.12)],
    tilt: 0.6,
  };
  return [
    { outline: turnedOutline(tablet), wash: 'deep', shade: { depth: radius * 0.6, spacing: 4.5 } },
    {
      outline: face(radius * 0.92, -radius * 0.3, 0.6),
      wash: 'main',
      edge: 'light',
      marks: [{ line: [at(-radius * 0.7, -radius * 0.5), at(radius * 0.7, -radius * 0.1)], nib: 'plain' }],
    },
  ];
}

/** How a pill of this subtype is drawn, given its length. */
export function choosePill(random: Random, subtype: string): (length: number) => Figure {
  if (subtype.includes('SOFTGEL') || subtype.includes('GEL')) return drawSoftgel;
  if (subtype.includes('TABLET')) return (length) => drawTablet(length * 0.36);
  const isFilled = random.chance(0.5);
  if (subtype.includes('CAP')) return (length) => drawCapsule(length, isFilled);
  return random.pick([
    drawSoftgel,
    (length: number) => drawCapsule(length, isFilled),
    (length: number) => drawTablet(length * 0.36),
  ]);
}
