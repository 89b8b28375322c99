import { ellipse, smoothLine } from '#illustrations/drawing/curve.ts';
import type { Figure, Form, Mark } from '#illustrations/drawing/form.ts';
import { at, type Line, polar } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';

/** The measure and make of a joint. Lengths are in the drawing's units. */
export interface Joint {
  readonly length: number;
  /** Width at its widest, near the tip. */
  readonly girth: number;
  readonly tip: 'twist' | 'open' | 'folded';
  /** White paper or brown. */
  readonly paper: 'paper' | 'main';
  /** Rolled in resin dust: dotted all over. */
  readonly isInfused: boolean;
}

/** A joint of the given length; the subtype says whether it is infused. */
export function chooseJoint(length: number, subtype: string, random: Random): Joint {
  return {
    length,
    girth: length * random.between(0.1, 0.13),
    paper: random.pick(['paper', 'main', 'main'] as const),
    tip: random.pick(['twist', 'twist', 'open', 'folded'] as const),
    isInfused: subtype.includes('INFUSED'),
  };
}

const FILTER_SHARE = 0.17;

function spiral(radius: number, tilt: number): Line {
  return Array.from({ length: 30 }, (_, index) => {
    const point = polar(at(0, 0), index * 0.48, radius * (1 - index / 32));
    return at(point.x, point.y * tilt);
  });
}

function zigzag(radius: number): Line {
  return [-0.8, -0.45, -0.1, 0.25, 0.55, 0.8].map((x, index) =>
    at(x * radius, (index % 2 === 0 ? -0.22 : 0.22) * radius),
  );
}

function drawFilter({ length, girth, paper }: Joint, random: Random): Form[] {
  const foot = girth * 0.3;
  const top = -length * FILTER_SHARE;
  const isSpiral = random.chance(0.5);
  const body: Form = {
    outline: [at(-foot, 0), at(-foot * 1.12, top), at(foot * 1.12, top), at(foot, 0)],
    wash: paper === 'main' ? 'paper' : 'main',
    shade: { depth: foot * 1.2, spacing: 4 },
    marks: [{ line: [at(-foot, top * 0.3), at(foot, top * 0.3 + 2)], nib: 'thin' }],
  };
  const end: Form = {
    outline: ellipse(at(0, 0), foot, foot * 0.46),
    wash: 'paper',
    edge: 'light',
    marks: [{ line: isSpiral ? spiral(foot * 0.8, 0.46) : zigzag(foot), nib: 'thin' }],
  };
  return [body, end];
}

/** Half the girth at a share of the paper's length from the filter. */
function paperWidth(tip: Joint['tip'], share: number): number {
  const cone = 0.66 + 0.34 * share ** 0.8;
  if (tip === 'open') return cone;
  if (tip === 'folded') return cone * Math.min(1, Math.max(0, 1 - share) * 14 + 0.45);
  if (share < 0.84) return cone;
  return share < 0.92 ? cone * Math.max(0.16, 1 - (share - 0.84) * 12) : 0.16 + (share - 0.92) * 2.6;
}

function wrinkles({ length, girth, tip }: Joint, random: Random): Mark[] {
  if (tip !== 'twist') return [];
  return [-0.7, -0.3, 0.15, 0.55].map((offset) => {
    const from = at(0, -length * 0.925);
    const to = at(offset * girth * 0.42, -length * random.between(0.78, 0.86));
    return { line: [from, to], nib: 'hair' };
  });
}

/** A cone of paper with its filter's end at the origin and its tip upwards. */
export function drawJoint(joint: Joint, random: Random): Figure {
  const { length, girth, tip } = joint;
  const from = length * FILTER_SHARE * 0.8;
  const spine = Array.from({ length: 26 }, (_, index) =>
    at(Math.sin(index / 8) * girth * 0.05, -from - ((length - from) * index) / 25),
  );
  const seam = smoothLine([
    at(girth * 0.22, -from),
    at(girth * 0.05, -length * 0.5),
    at(-girth * 0.3, -length * 0.84),
  ]);
  const paper: Form = {
    outline: ribbon(spine, (share) => girth * paperWidth(tip, share)),
    wash: joint.paper,
    shade: { depth: girth * 0.8, spacing: 4.6 },
    marks: [{ line: seam, nib: 'thin' }, ...wrinkles(joint, random)],
    ...(joint.isInfused ? { stipple: { count: 130, lean: 0.5 } } : {}),
  };
  const herb: Form = {
    outline: ellipse(at(0, -length), girth / 2, girth * 0.2),
    wash: 'deep',
    stipple: { count: 26, lean: 0.2 },
  };
  return [paper, ...(tip === 'open' ? [herb] : []), ...drawFilter(joint, random)];
}
