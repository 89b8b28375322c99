import type { Hints } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { chooseJoint, drawJoint } from './joint.ts';

/** A joint in a corked glass tube, sometimes with another beside it. */
export function drawTube(random: Random, { subtype }: Hints): Figure {
  const joint = placeFigure(drawJoint(chooseJoint(300, subtype, random), random), { to: at(0, -12) });
  const glass: Turned = { profile: [at(25, -350), at(25, -20), at(22, -6), at(12, 0)], tilt: 0.24 };
  const cork: Turned = { profile: [at(24, -392), at(24, -346)], tilt: 0.24 };
  const shine = [at(-17, -300), at(-17, -150)];
  const parts: Figure = [
    ...joint,
    {
      outline: turnedOutline(glass),
      seeThrough: true,
      shade: { depth: 13, spacing: 6 },
      marks: [
        { line: shine, nib: 'plain' },
        { line: [at(-17, -140), at(-17, -118)], nib: 'plain' },
      ],
    },
    {
      outline: turnedOutline(cork),
      wash: 'deep',
      shade: { depth: 16, spacing: 4 },
      stipple: { count: 24, lean: 0.4 },
      marks: [{ line: ring(glass, -344), nib: 'plain' }],
    },
    { outline: face(24, -392, 0.24), wash: 'main', stipple: { count: 12, lean: 0.2 } },
  ];
  const loose = drawJoint(chooseJoint(300, subtype, random), random);
  const isPair = random.chance(0.5);
  const tube = placeFigure(parts, { to: at(0, 0), turn: random.between(0.1, 0.35) });
  return isPair
    ? [...placeFigure(loose, { to: at(-120, 10), turn: random.between(-0.05, 0.2) }), ...tube]
    : tube;
}
