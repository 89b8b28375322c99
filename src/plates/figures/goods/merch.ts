import { arc, ellipse, roundedBox, smoothLine } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { at, type Point } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { ribbon } from '../../press/ribbon.ts';
import { drawEmblem, printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** Stitches along a line. */
function stitch(from: Point, to: Point): Form['marks'] {
  const count = Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 9);
  const spot = (share: number) => at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  return Array.from({ length: count }, (_, index) => ({ line: [spot(index / count), spot((index + 0.55) / count)], nib: 'thin' }));
}

function drawTote(random: Random): Figure {
  const [width, height] = [random.between(200, 240), random.between(220, 260)];
  const handle = (y: number, spread: number) => ribbon(smoothLine([at(-spread, 10), at(-spread * 0.92, y * 0.6), at(0, y), at(spread * 0.92, y * 0.6), at(spread, 10)]), () => 15);
  const body: Form = {
    outline: smoothLine([at(-width / 2, 0), at(-width / 2 - 6, height * 0.5), at(-width / 2 + 4, height), at(0, height + 6), at(width / 2 - 4, height), at(width / 2 + 6, height * 0.5), at(width / 2, 0)]),
    wash: 'main',
    shade: { depth: 42, spacing: 5.5 },
    marks: [
      ...printLabel(150, 170, ({ x, y }) => at(x, y + height * 0.52), random),
      ...(stitch(at(-width / 2 + 4, 16), at(width / 2 - 4, 16)) ?? []),
      { line: smoothLine([at(-width * 0.36, height), at(-width * 0.33, height * 0.82), at(-width * 0.4, height * 0.68)]), nib: 'hair' },
      { line: smoothLine([at(width * 0.4, height * 0.96), at(width * 0.3, height * 0.86), at(width * 0.34, height * 0.7)]), nib: 'hair' },
    ],
  };
  return [
    { outline: handle(-118, width * 0.22), wash: 'deep', shade: { depth: 8, spacing: 4 } },
    body,
    { outline: handle(-96, width * 0.25).map(({ x, y }) => at(x, y + 14)), wash: 'main', edge: 'shaded', shade: { depth: 8, spacing: 4 } },
  ];
}

function drawGrinder(random: Random): Figure {
  const [radius, tilt] = [random.between(104, 124), 0.36];
  const knurl = (height: number) =>
    Array.from({ length: 30 }, (_, index) => {
      const angle = (Math.PI * (index + 0.5)) / 30;
      return { line: [at(Math.cos(angle) * radius, Math.sin(angle) * radius * tilt - height + 8), at(Math.cos(angle) * radius, Math.sin(angle) * radius * tilt - 8)], nib: 'thin' } as const;
    });
  const part = (height: number, isMilled: boolean): Form => ({
    outline: turnedOutline({ profile: [at(radius, -height), at(radius, 0)], tilt }),
    wash: 'main',
    shade: { depth: radius * 0.4, spacing: 4.5 },
    marks: isMilled ? knurl(height) : [],
  });
  const teeth = Array.from({ length: 14 }, (_, index): Form => {
    const reach = index < 5 ? 0.36 : 0.72;
    const angle = index < 5 ? (index * 2 * Math.PI) / 5 : (index * 2 * Math.PI) / 9;
    const [x, y] = [Math.cos(angle) * radius * reach, Math.sin(angle) * radius * reach * tilt - 60];
    return { outline: [at(x - 7, y), at(x, y - 15), at(x + 7, y), at(x, y + 5)], wash: 'paper', edge: 'light', shade: { depth: 10, spacing: 3.4 } };
  }).toSorted((a, b) => (a.outline[0]?.y ?? 0) - (b.outline[0]?.y ?? 0));
  const emblem = drawEmblem(radius, random).map((line) => ({ line: line.map(({ x, y }) => at(x, y * tilt - 52)), nib: 'plain' }) as const);
  const lid: Figure = [part(52, true), { outline: face(radius, -52, tilt), wash: 'paper', marks: [{ line: face(radius * 0.86, -52, tilt), nib: 'thin' }, ...emblem] }];
  return [
    ...placeFigure(lid, { to: at(random.pick([-70, 70]), -158), turn: random.between(-0.16, 0.16) }),
    ...placeFigure([part(60, false), part(60, true), { outline: face(radius, -60, tilt), wash: 'paper', shade: { depth: 20, spacing: 4 } }, { outline: face(radius * 0.9, -56, tilt * 0.95), wash: 'deep', edge: 'light', shade: { depth: 30, spacing: 5 } }, ...teeth], { to: at(0, 0) }),
  ];
}

function drawPapers(random: Random): Figure {
  const [width, height] = [300, 96];
  const leaf = (lift: number): Form => ({
    outline: [at(-width / 2 + 12, -height + 22), at(-width / 2 + 18, -height - lift), at(width / 2 - 8, -height - lift - 10), at(width / 2 - 12, -height + 22)],
    wash: 'paper',
    edge: 'light',
    shade: { depth: 14, spacing: 5 },
    marks: [{ line: [at(-width / 2 + 18, -height - lift + 9), at(width / 2 - 8, -height - lift)], nib: 'thin' }],
  });
  const booklet: Form = { outline: [at(-width / 2, -height + 14), at(width / 2, -height + 14), at(width / 2, 0), at(-width / 2, 0)], wash: 'main', shade: { depth: 24, spacing: 5 }, marks: printLabel(130, 74, ({ x, y }) => at(x, y - 42), random) };
  const cover: Form = { outline: [at(-width / 2, -height + 14), at(-width / 2 + 26, -height - 84), at(width / 2 + 14, -height - 94), at(width / 2, -height + 14)], wash: 'deep', shade: { depth: 26, spacing: 5 } };
  const loose = placeFigure([{ outline: smoothLine([at(-120, 0), at(0, -14), at(120, 4), at(124, 46), at(0, 34), at(-116, 50)]), wash: 'paper', shade: { depth: 14, spacing: 5 }, marks: [{ line: smoothLine([at(-118, 10), at(0, -4), at(121, 13)]), nib: 'thin' }] }], { to: at(random.between(-20, 30), 52), turn: random.between(-0.1, 0.14) });
  return placeFigure([cover, leaf(52), leaf(34), leaf(18), booklet, ...loose], { to: at(0, 0), turn: random.between(-0.16, 0.16) });
}

function drawLighter(random: Random): Figure {
  const isFlip = random.chance(0.5);
  if (isFlip) {
    const lid: Figure = [{ outline: roundedBox(at(0, -38), 112, 76, 12), wash: 'main', shade: { depth: 34, spacing: 5 } }];
    return placeFigure(
      [
        ...placeFigure(lid, { to: at(112, -150), turn: 0.9 }),
        { outline: [at(-40, -216), at(40, -216), at(40, -150), at(-40, -150)], wash: 'paper', shade: { depth: 22, spacing: 4 }, marks: [-26, -8, 10, 28].flatMap((x) => [-202, -184, -166].map((y) => ({ line: ellipse(at(x, y), 3.4, 3.4), nib: 'thin' }) as const)) },
        { outline: ellipse(at(26, -226), 20, 20), wash: 'paper', shade: { depth: 20, spacing: 3.4 } },
        { outline: roundedBox(at(0, -76), 116, 152, 12), wash: 'main', shade: { depth: 40, spacing: 5 }, marks: printLabel(84, 120, ({ x, y }) => at(x, y - 76), random) },
      ],
      { to: at(0, 0), turn: random.between(-0.16, 0.16) },
    );
  }
  const body: Turned = { profile: [at(46, -250), at(46, -8), at(43, 0)], tilt: 0.2 };
  const level = -random.between(90, 170);
  const hood: Form = { outline: smoothLine([at(-40, -250), at(-40, -306), at(-30, -318), at(10, -318), at(14, -296), at(40, -286), at(42, -250)]), wash: 'paper', shade: { depth: 26, spacing: 4 } };
  return placeFigure(
    [
      hood,
      { outline: ellipse(at(26, -292), 17, 17), wash: 'paper', shade: { depth: 16, spacing: 3 }, marks: [{ line: ellipse(at(26, -292), 10, 10), nib: 'thin' }] },
      { outline: roundedBox(at(34, -266), 24, 20, 5), wash: 'deep', edge: 'light' },
      { outline: turnedOutline(body), wash: 'main', shade: { depth: 30, spacing: 5.5 }, marks: [...printLabel(66, 120, ({ x, y }) => at(x, y - 120), random), { line: ring(body, -236), nib: 'thin' }] },
      { outline: band(body, level, -6, 0.3), seeThrough: true, edge: 'none', marks: [{ line: ring(body, level, 0.3), nib: 'thin' }] },
    ],
    { to: at(0, 0), turn: random.between(-0.3, 0.3) },
  );
}

function drawCap(random: Random): Figure {
  const crown: Form = {
    outline: smoothLine([at(-128, 40), at(-126, -20), at(-92, -92), at(-20, -124), at(60, -110), at(112, -60), at(128, 36), at(60, 54), at(-40, 58)]),
    wash: 'main',
    shade: { depth: 60, spacing: 5.5 },
    marks: [
      { line: smoothLine([at(-20, -124), at(-70, -60), at(-84, 52)]), nib: 'plain' },
      { line: smoothLine([at(-20, -124), at(50, -60), at(70, 52)]), nib: 'plain' },
      ...drawEmblem(64, random).map((line) => ({ line: line.map(({ x, y }) => at(x - 6, y - 24)), nib: 'plain' }) as const),
      { line: ellipse(at(-86, -46), 4, 5), nib: 'thin' },
      { line: ellipse(at(84, -40), 4, 5), nib: 'thin' },
    ],
  };
  const brim: Form = {
    outline: smoothLine([at(-126, 34), at(-60, 46), at(40, 48), at(126, 30), at(150, 74), at(110, 112), at(0, 126), at(-118, 112), at(-152, 76), at(-126, 34)]).slice(0, -1),
    wash: 'deep',
    shade: { depth: 44, spacing: 5 },
    marks: [0.9, 0.78, 0.66].map((share) => ({ line: smoothLine([at(-140 * share, 78), at(-100 * share, 60 + 46 * share), at(0, 54 + 66 * share), at(100 * share, 58 + 46 * share), at(138 * share, 74)]), nib: 'thin' })),
  };
  const button: Form = { outline: ellipse(at(-20, -124), 11, 7), wash: 'deep', edge: 'light' };
  return placeFigure([button, crown, brim], { to: at(0, 0), turn: random.between(-0.12, 0.12), mirrored: random.chance(0.5) });
}

function drawTee(random: Random): Figure {
  const neck = [at(-46, -150), at(-30, -128), at(0, -118), at(30, -128), at(46, -150)];
  const tee: Form = {
    outline: [...smoothLine(neck), at(92, -134), at(178, -64), at(132, -8), at(100, -34), at(100, 60), at(104, 172), at(0, 178), at(-104, 172), at(-100, 60), at(-100, -34), at(-132, -8), at(-178, -64), at(-92, -134)],
    wash: 'main',
    shade: { depth: 38, spacing: 5.5 },
    marks: [
      { line: smoothLine(neck.map(({ x, y }) => at(x * 1.16, y + 10))), nib: 'thin' },
      { line: smoothLine([at(-92, -134), at(-104, -80), at(-100, -34)]), nib: 'thin' },
      { line: smoothLine([at(92, -134), at(104, -80), at(100, -34)]), nib: 'thin' },
      ...(stitch(at(-100, 160), at(100, 160)) ?? []),
      { line: smoothLine([at(-96, 130), at(-60, 96), at(-52, 50)]), nib: 'hair' },
      { line: smoothLine([at(96, 120), at(64, 60), at(70, 20)]), nib: 'hair' },
      ...drawEmblem(86, random).map((line) => ({ line: line.map(({ x, y }) => at(x, y - 32)), nib: 'plain' }) as const),
    ],
  };
  const back: Form = { outline: [...arc(at(0, -150), 46, 12, Math.PI, 2 * Math.PI), ...smoothLine(neck).toReversed()], wash: 'deep', shade: { depth: 20, spacing: 4 } };
  return placeFigure([tee, back], { to: at(0, 0), turn: random.between(-0.08, 0.08) });
}

function drawMug(random: Random): Figure {
  const radius = random.between(86, 98);
  const mug: Turned = { profile: smoothLine([at(radius, -210), at(radius * 0.98, -120), at(radius, -20), at(radius * 0.9, 0)]), tilt: 0.24 };
  const side = random.pick([-1, 1]);
  const handle = smoothLine([at(side * radius * 0.94, -176), at(side * radius * 1.62, -172), at(side * radius * 1.6, -60), at(side * radius * 0.94, -42)]);
  return [
    ...placeFigure(drawShadow(120, random), { to: at(radius, -2) }),
    { outline: ribbon(handle, () => 22), wash: 'main', shade: { depth: 14, spacing: 4.5 } },
    { outline: turnedOutline(mug), wash: 'main', shade: { depth: 56, spacing: 5.5 }, marks: [...printLabel(96, 130, ({ x, y }) => at(x, y - 84), random), { line: ring(mug, -14), nib: 'thin' }] },
    { outline: face(radius, -210, 0.24), wash: 'paper', shade: { depth: 40, spacing: 4.5 } },
  ];
}

/** A briar pipe. */
function drawPipe(random: Random): Figure {
  const bowl: Turned = { profile: smoothLine([at(44, -112), at(52, -70), at(46, -14), at(22, 8)]), tilt: 0.3 };
  const stem: Form = {
    outline: ribbon(smoothLine([at(20, -16), at(90, -14), at(180, -34), at(260, -66)]), (share) => 30 - 16 * share),
    wash: 'deep',
    shade: { depth: 12, spacing: 4.5 },
    marks: [{ line: [at(118, -36), at(124, -6)], nib: 'full' }, { line: [at(126, -38), at(132, -8)], nib: 'plain' }],
  };
  const grain = [-28, -12, 6, 22].map((x) => ({ line: smoothLine([at(x, -84), at(x + random.between(-8, 8), -50), at(x * 0.8, -14)]), nib: 'thin' }) as const);
  const pipe: Figure = [stem, { outline: turnedOutline(bowl), wash: 'main', shade: { depth: 40, spacing: 4.5 }, marks: grain }, { outline: face(44, -112, 0.3), wash: 'paper', shade: { depth: 12, spacing: 4 } }, { outline: face(30, -111, 0.28), wash: 'deep', edge: 'light', shade: { depth: 50, spacing: 3.4 } }];
  return placeFigure(pipe, { to: at(0, 0), turn: random.between(-0.16, 0.2), mirrored: random.chance(0.5) });
}

export const MERCH: Compositions = [
  { words: ['BAG', 'TOTE'], draw: drawTote },
  { words: ['GRINDER'], draw: drawGrinder },
  { words: ['PAPER', 'ROLLING', 'CONE', 'TIPS'], draw: drawPapers },
  { words: ['LIGHTER', 'TORCH', 'MATCH'], draw: drawLighter },
  { words: ['HAT', 'CAP', 'BEANIE'], draw: drawCap },
  { words: ['SHIRT', 'TEE', 'HOODIE', 'APPAREL', 'CLOTHING'], draw: drawTee },
  { words: ['MUG', 'CUP', 'DRINKWARE'], draw: drawMug },
  { words: ['PIPE', 'GLASS', 'BONG', 'BUBBLER'], draw: drawPipe },
];
