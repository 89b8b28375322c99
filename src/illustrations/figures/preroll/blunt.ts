import { ellipse, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, type Mark, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';

/** A blunt in its leaf, wound aslant; its mouth end at the origin. */
function drawBlunt(length: number, random: Random): Figure {
  const girth = length * random.between(0.11, 0.14);
  const spine = Array.from({ length: 20 }, (_, index) => at(0, (-length * index) / 19));
  const width = (share: number) =>
    girth * (0.9 + 0.1 * Math.sin(share * Math.PI)) * Math.min(1, (1 - share) * 9 + 0.62);
  const turns = random.whole(3, 4);
  const seams = Array.from({ length: turns }, (_, index): Mark => {
    const y = (-length * (index + 0.35)) / turns;
    return {
      line: smoothLine([at(-girth / 2, y), at(0, y - girth * 0.55), at(girth / 2, y - girth * 1.5)]),
      nib: 'full',
    };
  });
  const veins = Array.from({ length: turns * 4 }, (_, index): Mark => {
    const y = (-length * (index + 0.6)) / (turns * 4);
    const x = random.between(-girth * 0.45, girth * 0.1);
    return {
      line: smoothLine([
        at(x, y),
        at(x + girth * 0.2, y - girth * 0.15),
        at(x + girth * 0.34, y - girth * 0.5),
      ]),
      nib: 'thin',
    };
  });
  const body: Form = {
    outline: ribbon(spine, width),
    wash: 'deep',
    shade: { depth: girth * 0.62, spacing: 4.5, crossed: true },
    marks: [...seams, ...veins],
  };
  const end: Form = {
    outline: ellipse(at(0, 0), girth * 0.45, girth * 0.2),
    wash: 'main',
    stipple: { count: 30, lean: 0.3 },
  };
  return [body, end];
}

/** One blunt, or two. */
export function drawBluntPlate(random: Random): Figure {
  const turn = random.between(0.25, 0.6);
  const first = placeFigure(drawBlunt(340, random), { to: at(0, 0), turn });
  if (random.chance(0.5)) return first;
  return [
    ...first,
    ...placeFigure(drawBlunt(340, random), { to: at(84, 34), turn: turn + random.between(-0.12, 0.12) }),
  ];
}
