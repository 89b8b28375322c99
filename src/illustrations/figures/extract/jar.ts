import type { Hints } from '#illustrations/drawing/composition.ts';
import { smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawCrystals } from './crystal.ts';
import { drawShatter } from './shatter.ts';
import { drawWax } from './wax.ts';

function drawContents({ subtype }: Hints, radius: number, tilt: number, random: Random): Figure {
  const asked = ['SHATTER', 'DIAMOND', 'SAUCE'].find((word) => subtype.includes(word));
  const kind = asked ?? (subtype === '' ? random.pick(['SHATTER', 'DIAMOND', 'WAX']) : 'WAX');
  if (kind === 'WAX') return [drawWax(radius * 1.6, radius * tilt * 1.8, random)];
  if (kind === 'SHATTER') {
    const flat = drawShatter(radius * 0.72, random).map((form) => ({
      ...form,
      outline: form.outline.map(({ x, y }) => at(x, y * tilt * 1.5)),
      marks: (form.marks ?? []).map((mark) => ({
        ...mark,
        line: mark.line.map(({ x, y }) => at(x, y * tilt * 1.5)),
      })),
    }));
    return flat.slice(0, 1);
  }
  return drawCrystals(random.whole(9, 13), at(radius * 0.6, radius * tilt * 0.56), radius * 0.24, random);
}

function drawLid(radius: number, random: Random): Figure {
  const lid: Turned = { profile: [at(radius, -24), at(radius, 18)], tilt: 0.42 };
  const knurls = Array.from({ length: 22 }, (_, index) => {
    const angle = Math.PI * (0.04 + (0.92 * index) / 21);
    const x = Math.cos(angle) * radius;
    const y = Math.sin(angle) * radius * 0.42;
    return { line: [at(x, y - 18), at(x, y + 14)], nib: 'thin' } as const;
  });
  const emblem = drawEmblem(radius * 0.7, random).map((line) =>
    line.map(({ x, y }) => at(x, -24 + y * 0.42)),
  );
  return [
    {
      outline: turnedOutline(lid),
      wash: 'paper',
      shade: { depth: radius * 0.5, spacing: 4.2, crossed: true },
      marks: knurls,
    },
    {
      outline: face(radius, -24, 0.42),
      wash: 'paper',
      marks: [
        { line: face(radius * 0.86, -24, 0.42), nib: 'thin' },
        ...emblem.map((line) => ({ line, nib: 'plain' }) as const),
      ],
    },
  ];
}

/** A low glass jar seen from above its rim, open, with what is in it. */
function drawOpenJar(random: Random, hints: Hints, isFaceted: boolean): Figure {
  const [radius, tilt] = [random.between(118, 140), random.between(0.36, 0.48)];
  const height = random.between(64, 96);
  const jar: Turned = {
    profile: smoothLine([at(radius, -height), at(radius * 1.01, -height * 0.5), at(radius * 0.94, 0)]),
    tilt,
  };
  const cuts = isFaceted
    ? Array.from({ length: 9 }, (_, index) => {
        const angle = Math.PI * (0.06 + 0.11 * index);
        const [cos, sin] = [Math.cos(angle) * radius, Math.sin(angle) * radius * tilt];
        return { line: [at(cos, sin - height * 0.72), at(cos * 0.95, sin * 0.95 - 4)], nib: 'thin' } as const;
      })
    : [];
  const inside = face(radius * 0.86, -height + 10, tilt);
  return [
    {
      outline: turnedOutline(jar),
      shade: { depth: 44, spacing: 5.5 },
      marks: [...cuts, { line: ring(jar, -height * 0.66), nib: 'thin' }],
    },
    { outline: face(radius, -height, tilt), wash: 'paper' },
    { outline: inside, edge: 'light', shade: { depth: 26, spacing: 5 } },
    ...placeFigure(drawContents(hints, radius * 0.86, tilt, random), { to: at(0, -height + 18) }),
  ];
}

/** The jar alone, its glass plain or cut. */
export function drawJar(random: Random, hints: Hints): Figure {
  return drawOpenJar(random, hints, random.chance(0.5));
}

/** The jar with its lid held above it. */
export function drawJarWithLid(random: Random, hints: Hints): Figure {
  const side = random.pick([-1, 1]);
  return [
    ...placeFigure(drawLid(104, random), { to: at(side * 92, -188), turn: side * random.between(0.1, 0.34) }),
    ...drawOpenJar(random, hints, false),
  ];
}
