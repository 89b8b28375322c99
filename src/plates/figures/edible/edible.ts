import { arc, roundedBox, smoothLine, smoothOutline } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { at, type Point } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { drawEmblem, printLabel } from '../parts/label.ts';
import { stone } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

/** A cube with soft corners, dusted with sugar, about the origin. */
function drawCube(size: number, random: Random): Figure {
  const [half, lift] = [size / 2, size * random.between(0.26, 0.4)];
  const skew = size * random.between(0.14, 0.24);
  const soft = (corners: readonly Point[]) => smoothOutline(corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const [dx, dy] = [next.x - corner.x, next.y - corner.y];
    return [at(corner.x + dx * 0.09, corner.y + dy * 0.09), at(corner.x + dx * 0.5, corner.y + dy * 0.5), at(corner.x + dx * 0.91, corner.y + dy * 0.91)];
  }));
  const dust = { count: Math.round(size * 0.36), lean: 0.35 };
  const body = soft([at(-half, -half), at(-half + skew, -half - lift), at(half + skew, -half - lift), at(half + skew, half - lift), at(half, half), at(-half, half)]);
  const front = soft([at(-half, -half), at(half, -half), at(half, half), at(-half, half)]);
  return [
    { outline: body, wash: 'deep', shade: { depth: size * 0.3, spacing: 4.5 }, stipple: dust },
    { outline: front, wash: 'main', edge: 'light', shade: { depth: size * 0.28, spacing: 4.8 }, stipple: dust, marks: [{ line: [at(-half * 0.66, -half * 0.3), at(-half * 0.66, -half * 0.66), at(-half * 0.3, -half * 0.7)], nib: 'thin' }] },
  ];
}

/** A round pastille with a flat top, about the origin. */
function drawPastille(size: number, random: Random): Figure {
  const tilt = random.between(0.42, 0.52);
  const radius = size * 0.54;
  const side: Turned = { profile: smoothLine([at(radius * 0.88, -size * 0.2), at(radius, 0), at(radius * 0.96, size * 0.22)]), tilt };
  return [
    { outline: turnedOutline(side), wash: 'deep', shade: { depth: size * 0.36, spacing: 4.5 }, stipple: { count: Math.round(size * 0.3), lean: 0.3 } },
    { outline: face(radius * 0.88, -size * 0.2, tilt), wash: 'main', edge: 'light', stipple: { count: Math.round(size * 0.24), lean: 0.2 }, marks: [{ line: arc(at(0, -size * 0.2), radius * 0.66, radius * 0.66 * tilt, Math.PI, Math.PI * 1.5), nib: 'thin' }] },
  ];
}

function drawGums(random: Random): Figure {
  const draw = random.pick([drawCube, drawPastille]);
  const arrangement = random.pick([
    [[3], [3], [3]],
    [[1], [2], [3]],
    [[2], [3], [2]],
    [[2], [2]],
    [[1], [3], [2]],
  ]);
  return arrangement.flatMap(([count = 1], row) =>
    Array.from({ length: count }, (_, column) => column).flatMap((column) =>
      placeFigure(draw(78, random), {
        to: at((column - (count - 1) / 2) * 112 + random.between(-9, 9), row * 112 + random.between(-8, 8)),
        turn: random.between(-0.14, 0.14),
      }),
    ),
  );
}

function drawHeap(random: Random): Figure {
  const draw = random.pick([drawCube, drawPastille]);
  const rows = [[-50, 50], [-104, 0, 104], [-150, -52, 54, 152]] as const;
  return rows.flatMap((row, index) =>
    row.flatMap((x) => placeFigure(draw(84, random), { to: at(x + random.between(-8, 8), index * 66 + random.between(-6, 6)), turn: random.between(-0.3, 0.3) })),
  );
}

/** A bar in its wrapper, opened at the top, with a corner broken off. */
function drawBar(random: Random): Figure {
  const [columns, rows] = random.pick<readonly [number, number]>([[3, 5], [2, 5], [4, 6]]);
  const size = 168 / columns + 14;
  const [width, height] = [columns * size, rows * size];
  const slab: Form = {
    outline: [at(-7, -7), at(width * 0.55, -7), at(width * 0.62, size * 0.3), at(width * 0.82, size * 0.2), at(width * 0.86, size * 0.85), at(width + 7, size * 0.95), at(width + 7, height + 7), at(-7, height + 7)],
    wash: 'deep',
    shade: { depth: 9, spacing: 4 },
  };
  const pieces = Array.from({ length: columns * rows }, (_, index): Form[] => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    if (row === 0 && column >= columns - Math.ceil(columns / 3)) return [];
    const centre = at((column + 0.5) * size, (row + 0.5) * size);
    const outer = roundedBox(centre, size - 6, size - 6, 3);
    const inner = roundedBox(centre, size * 0.64, size * 0.64, 2);
    return [
      { outline: outer, wash: 'deep', edge: 'light', shade: { depth: size * 0.17, spacing: 4 } },
      { outline: inner, wash: 'deep', edge: 'light' },
    ];
  }).flat();
  const fold = height * random.between(0.5, 0.62);
  const torn = Array.from({ length: 9 }, (_, index) => at(-14 + ((width + 28) * index) / 8, fold + (index % 2 === 0 ? 7 : -6) + random.between(-4, 4)));
  const wrapper: Form = {
    outline: [...torn, at(width + 14, height + 16), at(-14, height + 16)],
    wash: 'main',
    shade: { depth: 26, spacing: 5 },
    marks: printLabel(width * 0.8, (height - fold) * 0.8, ({ x, y }) => at(width / 2 + x, (fold + height) / 2 + 8 + y), random),
  };
  const crumb: Form[] = [-0.1, 0.12].map((x) => ({ outline: stone(9, 5, random).map((p) => at(p.x + width * (0.9 + x), p.y - 6 + x * 60)), wash: 'deep', edge: 'light', shade: { depth: 8, spacing: 4 } }));
  return placeFigure([slab, ...pieces, wrapper, ...crumb], { to: at(0, 0), turn: random.between(-0.24, 0.24) });
}

function drawCookie(radius: number, isBitten: boolean, random: Random): Figure {
  const knots = Array.from({ length: 18 }, (_, index) => {
    const angle = (index * 2 * Math.PI) / 18;
    const isGap = isBitten && index >= 14 && index <= 16;
    const reach = radius * (isGap ? [0.72, 0.56, 0.7][index - 14] ?? 1 : random.between(0.96, 1.04));
    return at(Math.cos(angle) * reach, Math.sin(angle) * reach * 0.92);
  });
  const chips = Array.from({ length: 9 }, (_, index): Form => {
    const angle = index * 2.4;
    const reach = radius * 0.72 * Math.sqrt((index + 0.6) / 9);
    const centre = at(Math.cos(angle) * reach, Math.sin(angle) * reach * 0.9);
    return { outline: smoothOutline(stone(radius * random.between(0.09, 0.14), 5, random)).map((p) => at(p.x + centre.x, p.y + centre.y)), wash: 'deep', edge: 'light', shade: { depth: 12, spacing: 3.6, crossed: true } };
  });
  const cracks = Array.from({ length: 6 }, () => {
    const angle = random.between(0, 6.28);
    const start = at(Math.cos(angle) * radius * 0.3, Math.sin(angle) * radius * 0.3);
    const elbow = at(start.x + radius * random.between(-0.1, 0.16), start.y + radius * random.between(-0.05, 0.16));
    return { line: smoothLine([start, elbow, at(elbow.x + radius * 0.12, elbow.y + radius * random.between(-0.06, 0.1))]), nib: 'plain' } as const;
  });
  const cookie: Form = {
    outline: smoothOutline(knots),
    wash: 'main',
    shade: { depth: radius * 0.3, spacing: 5 },
    stipple: { count: 90, lean: 0.8 },
    marks: cracks,
  };
  return [cookie, ...(isBitten ? chips.filter((chip) => { const [first] = chip.outline; return !first || first.x < radius * 0.3 || first.y > -radius * 0.2; }) : chips)];
}

function drawCookies(random: Random): Figure {
  const placement = random.whole(0, 2);
  if (placement === 0) return drawCookie(150, true, random);
  const second = placeFigure(drawCookie(104, false, random), { to: at(-70, -104), turn: 0.8 });
  const first = placeFigure(drawCookie(112, random.chance(0.5), random), { to: at(52, 66) });
  if (placement === 1) return [...second, ...first];
  return [...placeFigure(drawCookie(96, false, random), { to: at(90, -124), turn: 2 }), ...second, ...first];
}

/** A flat tin with its lid leaning behind it, full of mints. */
function drawTin(random: Random): Figure {
  const [radius, tilt] = [142, random.between(0.42, 0.54)];
  const tin: Turned = { profile: [at(radius, -44), at(radius, 0)], tilt };
  const mints = [[-66, -14], [0, -30], [66, -14], [-92, 12], [-32, 8], [32, 10], [92, 12], [-56, 36], [4, 40], [60, 36]].flatMap(([x = 0, y = 0]): Figure => {
    const mint: Turned = { profile: [at(27, -7), at(29, 2)], tilt: 0.5 };
    const forms: Figure = [
      { outline: turnedOutline(mint), wash: 'main', edge: 'light', shade: { depth: 14, spacing: 4 } },
      { outline: face(27, -7, 0.5), wash: 'main', edge: 'light', marks: [{ line: [at(-14, -7), at(14, -7)], nib: 'thin' }] },
    ];
    return placeFigure(forms, { to: at(x * 0.98 + random.between(-4, 4), y * tilt * 1.7 - 30 + random.between(-4, 4)) });
  });
  const emblem = drawEmblem(120, random).map((line) => line.map(({ x, y }) => at(x, y * 0.92 - 220)));
  const lid: Figure = [
    { outline: face(radius * 1.02, -212, 0.92).map(({ x, y }) => at(x + 4, y - 212 * 0)), wash: 'deep', shade: { depth: 22, spacing: 4.5 } },
    { outline: face(radius * 0.94, -216, 0.92), wash: 'main', edge: 'light', marks: [...emblem.map((line) => ({ line, nib: 'plain' }) as const), { line: face(radius * 0.8, -216, 0.92), nib: 'thin' }] },
  ];
  return [
    ...placeFigure(lid, { to: at(0, 30), turn: random.between(-0.08, 0.08) }),
    { outline: turnedOutline(tin), wash: 'deep', shade: { depth: 50, spacing: 5 }, marks: [{ line: ring(tin, -34), nib: 'thin' }, { line: ring(tin, -8), nib: 'thin' }] },
    { outline: face(radius, -44, tilt), wash: 'paper', shade: { depth: 16, spacing: 4 } },
    ...mints,
  ];
}

/** Cut squares of a tray bake. */
function drawSlices(random: Random): Figure {
  const slice = (): Figure => {
    const [width, depth, height] = [150, 66, random.between(52, 64)];
    const top = [at(-width / 2, -height), at(-width / 2 + depth, -height - depth * 0.72), at(width / 2 + depth, -height - depth * 0.72), at(width / 2, -height)];
    return [
      { outline: [at(width / 2, -height), at(width / 2 + depth, -height - depth * 0.72), at(width / 2 + depth, -depth * 0.72), at(width / 2, 0)], wash: 'deep', shade: { depth: 70, spacing: 4.5, crossed: true } },
      { outline: [at(-width / 2, -height), at(width / 2, -height), at(width / 2, 0), at(-width / 2, 0)], wash: 'deep', shade: { depth: 26, spacing: 5 }, stipple: { count: 70, lean: 0.3 } },
      { outline: top, wash: 'main', stipple: { count: 34, lean: 0.3 }, marks: [0.3, 0.55, 0.8].map((share) => ({ line: smoothLine([at(-width / 2 + depth * share, -height - depth * 0.72 * share), at(-10 + depth * share, -height - depth * 0.72 * share + 5), at(width / 2 - 20 + depth * share, -height - depth * 0.72 * share - 2)]), nib: 'thin' })) },
    ];
  };
  const count = random.whole(2, 4);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    placeFigure(slice(), { to: at(random.between(-20, 20) + (index === count - 1 && count > 2 ? 40 : 0), -index * 66), turn: random.between(-0.06, 0.06) }),
  );
}

/** A jar of honey or spread with its dipper. */
function drawHoney(random: Random): Figure {
  const jar: Turned = { profile: smoothLine([at(74, -210), at(78, -196), at(112, -170), at(118, -90), at(112, -14), at(98, 0)]), tilt: 0.2 };
  const lid: Turned = { profile: [at(84, -252), at(84, -206)], tilt: 0.2 };
  const level = random.between(-164, -140);
  return [
    { outline: turnedOutline(jar), shade: { depth: 40, spacing: 6 } },
    {
      outline: band(jar, level, -6, 0.1),
      wash: 'main',
      edge: 'light',
      seeThrough: true,
      shade: { depth: 54, spacing: 5.5 },
    },
    {
      outline: band(jar, -128, -34, 0.3),
      wash: 'paper',
      edge: 'light',
      shade: { depth: 26, spacing: 5 },
      marks: printLabel(130, 96, wrapRound(jar, -84), random),
    },
    {
      outline: turnedOutline(lid),
      wash: 'deep',
      shade: { depth: 44, spacing: 4.5 },
      marks: [{ line: ring(lid, -240), nib: 'thin' }, { line: ring(lid, -216), nib: 'thin' }],
    },
    { outline: face(84, -252, 0.2), wash: 'deep' },
  ];
}

export const EDIBLE: Compositions = [
  { words: ['GUMM', 'CHEW', 'FRUIT', 'TAFFY', 'LOZENGE', 'HARD CANDY'], draw: drawGums },
  { words: ['GUMM', 'CHEW', 'FRUIT', 'TAFFY', 'CARAMEL'], draw: drawHeap },
  { words: ['CHOCOLATE', 'BAR', 'TRUFFLE'], draw: drawBar },
  { words: ['COOKIE', 'BAKED'], draw: drawCookies },
  { words: ['BROWNIE', 'BAKED', 'CAKE'], draw: drawSlices },
  { words: ['MINT', 'TABLET', 'TROCHE', 'LOZENGE'], draw: drawTin },
  { words: ['HONEY', 'SPREAD', 'SYRUP', 'BUTTER', 'COOKING', 'CONDIMENT'], draw: drawHoney },
];
