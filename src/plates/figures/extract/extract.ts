import { roundedBox, smoothLine } from '../../press/curve.ts';
import type { Compositions, Hints } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { at } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { ribbon } from '../../press/ribbon.ts';
import { drawEmblem } from '../parts/label.ts';
import { band, face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawCrystals, drawShatter, drawWax } from './crystal.ts';

function drawContents({ subtype }: Hints, radius: number, tilt: number, random: Random): Figure {
  const asked = ['SHATTER', 'DIAMOND', 'SAUCE'].find((word) => subtype.includes(word));
  const kind = asked ?? (subtype === '' ? random.pick(['SHATTER', 'DIAMOND', 'WAX']) : 'WAX');
  if (kind === 'WAX') return [drawWax(radius * 1.6, radius * tilt * 1.8, random)];
  if (kind === 'SHATTER') {
    const flat = drawShatter(radius * 0.72, random).map((form) => ({
      ...form,
      outline: form.outline.map(({ x, y }) => at(x, y * tilt * 1.5)),
      marks: (form.marks ?? []).map((mark) => ({ ...mark, line: mark.line.map(({ x, y }) => at(x, y * tilt * 1.5)) })),
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
  const emblem = drawEmblem(radius * 0.7, random).map((line) => line.map(({ x, y }) => at(x, -24 + y * 0.42)));
  return [
    { outline: turnedOutline(lid), wash: 'paper', shade: { depth: radius * 0.5, spacing: 4.2, crossed: true }, marks: knurls },
    { outline: face(radius, -24, 0.42), wash: 'paper', marks: [{ line: face(radius * 0.86, -24, 0.42), nib: 'thin' }, ...emblem.map((line) => ({ line, nib: 'plain' }) as const)] },
  ];
}

/** A low glass jar seen from above its rim, open, with what is in it. */
function drawOpenJar(random: Random, hints: Hints, isFaceted: boolean): Figure {
  const [radius, tilt] = [random.between(118, 140), random.between(0.36, 0.48)];
  const height = random.between(64, 96);
  const jar: Turned = { profile: smoothLine([at(radius, -height), at(radius * 1.01, -height * 0.5), at(radius * 0.94, 0)]), tilt };
  const cuts = isFaceted
    ? Array.from({ length: 9 }, (_, index) => {
        const angle = Math.PI * (0.06 + 0.11 * index);
        const [cos, sin] = [Math.cos(angle) * radius, Math.sin(angle) * radius * tilt];
        return { line: [at(cos, sin - height * 0.72), at(cos * 0.95, sin * 0.95 - 4)], nib: 'thin' } as const;
      })
    : [];
  const inside = face(radius * 0.86, -height + 10, tilt);
  return [
    { outline: turnedOutline(jar), shade: { depth: 44, spacing: 5.5 }, marks: [...cuts, { line: ring(jar, -height * 0.66), nib: 'thin' }] },
    { outline: face(radius, -height, tilt), wash: 'paper' },
    { outline: inside, edge: 'light', shade: { depth: 26, spacing: 5 } },
    ...placeFigure(drawContents(hints, radius * 0.86, tilt, random), { to: at(0, -height + 18) }),
  ];
}

function drawJar(random: Random, hints: Hints): Figure {
  return drawOpenJar(random, hints, random.chance(0.5));
}

function drawJarWithLid(random: Random, hints: Hints): Figure {
  const side = random.pick([-1, 1]);
  return [
    ...placeFigure(drawLid(104, random), { to: at(side * 92, -188), turn: side * random.between(0.1, 0.34) }),
    ...drawOpenJar(random, hints, false),
  ];
}

/** A folded square of parchment with a piece of the extract on it. */
function drawOnParchment(random: Random, { subtype }: Hints): Figure {
  const size = 168;
  const sheet: Form = {
    outline: [at(-size, -size * 0.72), at(size * 0.86, -size * 0.86), at(size, size * 0.72), at(-size * 0.9, size * 0.82)],
    wash: 'paper',
    shade: { depth: 16, spacing: 5 },
    marks: [
      { line: [at(-size * 0.06, -size * 0.78), at(size * 0.03, size * 0.78)], nib: 'hair' },
      { line: [at(-size * 0.95, size * 0.04), at(size * 0.93, -size * 0.08)], nib: 'hair' },
    ],
  };
  const corner: Form = {
    outline: [at(size * 0.86, -size * 0.86), at(size * 0.4, -size * 0.82), at(size * 0.62, -size * 0.48), at(size * 0.89, -size * 0.4)],
    wash: 'paper',
    shade: { depth: 34, spacing: 4.5 },
  };
  const isSoft = subtype.includes('ROSIN') || subtype.includes('WAX') || (subtype === '' && random.chance(0.4));
  const piece = isSoft ? [drawWax(190, 150, random)] : drawShatter(92, random);
  return placeFigure([sheet, corner, ...placeFigure(piece, { to: at(-8, 6) })], { to: at(0, 0), turn: random.between(-0.24, 0.24) });
}

/** A glass syringe for dosing oil, its tip at the origin. */
function drawSyringe(random: Random): Figure {
  const fill = random.between(0.45, 0.85);
  const [radius, length] = [26, 230];
  const barrel: Turned = { profile: [at(radius, -60 - length), at(radius, -64), at(radius * 0.4, -52)], tilt: 0.2 };
  const nozzle: Turned = { profile: [at(9, -54), at(7, -20)], tilt: 0.2 };
  const needle: Turned = { profile: [at(2.4, -22), at(2.4, 0)], tilt: 0.2 };
  const level = -64 - length * fill;
  const scale = Array.from({ length: 11 }, (_, index) => {
    const y = -80 - index * (length / 12);
    return { line: [at(-radius * 0.2, y), at(radius * (index % 5 === 0 ? 0.66 : 0.4), y)], nib: index % 5 === 0 ? 'plain' : 'thin' } as const;
  });
  const syringe: Figure = [
    { outline: turnedOutline(needle) },
    { outline: turnedOutline(nozzle), shade: { depth: 8, spacing: 4 } },
    { outline: roundedBox(at(0, -60 - length - 100), 12, 220, 3), shade: { depth: 6, spacing: 4 } },
    { outline: face(30, -60 - length - 204, 0.26), wash: 'deep', shade: { depth: 20, spacing: 4 } },
    { outline: turnedOutline(barrel), seeThrough: true, shade: { depth: 14, spacing: 6 }, marks: scale },
    { outline: band(barrel, level, -62, 0.14), wash: 'main', edge: 'light', seeThrough: true, shade: { depth: 18, spacing: 5 } },
    { outline: band(barrel, level - 22, level, 0.1), wash: 'deep', shade: { depth: 26, spacing: 3.6 } },
    { outline: roundedBox(at(0, -60 - length), 96, 15, 7), wash: 'paper', shade: { depth: 12, spacing: 4 } },
  ];
  return placeFigure(syringe, { to: at(0, 0), turn: random.pick([-1, 1]) * random.between(0.3, 0.7) });
}

/** Crystals as a mineralogist would set them out: one large, the others by size. */
function drawStones(random: Random): Figure {
  const large = drawCrystals(1, at(0, 0), random.between(92, 110), random);
  const ring = [0.3, 1.2, 2.1, 3.1, 4.2, 5.3].map((angle) => angle + random.between(-0.2, 0.2));
  const small = ring.flatMap((angle) => {
    const reach = random.between(140, 168);
    return placeFigure(drawCrystals(1, at(0, 0), random.between(18, 42), random), { to: at(Math.cos(angle) * reach, Math.sin(angle) * reach) });
  });
  return [...large, ...small];
}

/** A pressed block and a ball of hash, with a thread-wrapped paper. */
function drawHash(random: Random): Figure {
  const slab: Form = {
    outline: [at(-130, -20), at(-60, -92), at(140, -64), at(84, 22)],
    wash: 'deep',
    stipple: { count: 120, lean: 0.4 },
  };
  const sideLeft: Form = { outline: [at(-130, -20), at(84, 22), at(80, 66), at(-128, 22)], wash: 'deep', shade: { depth: 70, spacing: 4.5 }, stipple: { count: 60, lean: 0.2 } };
  const sideRight: Form = { outline: [at(84, 22), at(140, -64), at(137, -22), at(80, 66)], wash: 'deep', shade: { depth: 60, spacing: 4, crossed: true } };
  const ball: Form = { outline: face(random.between(46, 58), 0, random.between(0.92, 1)), wash: 'main', shade: { depth: 54, spacing: 4.5, crossed: true }, stipple: { count: 90, lean: 0.9 } };
  const crumb = drawCrystals(4, at(60, 14), 11, random);
  return [slab, sideLeft, sideRight, ...placeFigure([ball], { to: at(-92, 98) }), ...placeFigure(crumb, { to: at(50, 112) })];
}

/** A dab on the end of a steel tool. */
function drawTool(random: Random): Figure {
  const blade: Form = {
    outline: smoothLine([at(-4, -30), at(-13, -14), at(-15, 22), at(0, 62), at(15, 22), at(13, -14), at(4, -30)]),
    shade: { depth: 12, spacing: 4 },
    marks: [{ line: smoothLine([at(-5, -8), at(-6, 20), at(0, 46)]), nib: 'thin' }],
  };
  const rod: Form = { outline: ribbon([at(0, -28), at(0, -280)], (share) => 9 + 5 * share), shade: { depth: 6, spacing: 5 } };
  const grip: Turned = { profile: smoothLine([at(8, -300), at(11, -276), at(8, -200), at(8, -180)]), tilt: 0.2 };
  const rings = [-288, -276, -214, -206, -198].map((y) => ({ line: ring(grip, y), nib: 'plain' }) as const);
  const tool = [rod, { outline: turnedOutline(grip), shade: { depth: 9, spacing: 3.6 }, marks: rings }, blade];
  return [
    ...placeFigure([drawWax(150, 84, random)], { to: at(0, 60) }),
    ...placeFigure(tool, { to: at(6, -4), turn: random.pick([-1, 1]) * random.between(0.3, 0.6) }),
    ...placeFigure([drawWax(84, 40, random)], { to: at(0, 62) }),
  ];
}

export const EXTRACT: Compositions = [
  { words: ['BADDER', 'BUDDER', 'WAX', 'SAUCE', 'RESIN', 'DIAMOND', 'SHATTER', 'CRUMBLE', 'SUGAR'], draw: drawJar },
  { words: ['BADDER', 'BUDDER', 'WAX', 'SAUCE', 'RESIN', 'DIAMOND', 'CRUMBLE', 'SUGAR', 'ROSIN'], draw: drawJarWithLid },
  { words: ['SHATTER', 'ROSIN', 'SLAB'], draw: drawOnParchment },
  { words: ['RSO', 'SYRINGE', 'OIL', 'DISTILLATE', 'APPLICATOR'], draw: drawSyringe },
  { words: ['DIAMOND', 'ISOLATE', 'CRYSTAL', 'THCA'], draw: drawStones },
  { words: ['HASH', 'KIEF', 'BUBBLE'], draw: drawHash },
  { words: ['BADDER', 'BUDDER', 'WAX', 'ROSIN', 'RESIN'], draw: drawTool },
];
