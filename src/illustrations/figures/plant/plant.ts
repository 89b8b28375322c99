import type { Compositions } from '#illustrations/drawing/composition.ts';
import { arc, smoothLine } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { along, at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawLeaflet } from '../flower/leaflet.ts';
import { drawStem, drawStrap } from '../flower/stem.ts';
import { drawShadow } from '../parts/scatter.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';
import { drawSeedling } from './seedling.ts';
import { drawPacket, drawSeeds } from './seeds.ts';
import { drawStalkedLeaf } from './stalked-leaf.ts';

/** The ways to draw plants and seeds. */
export const PLANT: Compositions = [
  { words: ['CLONE', 'TEEN', 'PLANT'], draw: drawPotted },
  { words: ['CLONE', 'CUTTING'], draw: drawCutting },
  { words: ['SEEDLING'], draw: drawSeedling },
  { words: ['SEEDS', 'SEED PACK'], draw: drawSeeds },
  { words: ['SEEDS', 'SEED PACK', 'AUTOFLOWER', 'FEMINIZED'], draw: drawPacket },
  { words: ['CUTTING', 'MOTHER'], draw: drawPressedSprig },
  { words: ['CLONE', 'TRAY'], draw: drawTray },
];

function drawPot(radius: number, height: number, random: Random): Figure {
  const pot: Turned = { profile: [at(radius * 0.92, 26), at(radius * 0.72, height)], tilt: 0.2 };
  const rim: Turned = { profile: [at(radius, -4), at(radius * 0.98, 30)], tilt: 0.2 };
  return [
    {
      outline: turnedOutline(pot),
      wash: 'accent',
      shade: { depth: radius * 0.62, spacing: 5, crossed: true },
      marks: [{ line: ring(pot, 40), nib: 'thin' }],
    },
    { outline: turnedOutline(rim), wash: 'accent', shade: { depth: radius * 0.5, spacing: 5 } },
    { outline: face(radius, -4, 0.2), wash: 'paper' },
    {
      outline: face(radius * 0.88, -1, 0.18),
      wash: 'deep',
      edge: 'light',
      stipple: { count: 90, lean: 0.1 },
      shade: { depth: random.between(30, 50), spacing: 4 },
    },
  ];
}

/** A young plant in a clay pot. */
function drawPotted(random: Random): Figure {
  return [
    ...placeFigure(drawShadow(110, random), { to: at(60, 110) }),
    ...drawPot(random.between(66, 80), random.between(104, 124), random),
    ...drawShoot(random.between(230, 280), random.whole(2, 3), random),
  ];
}

/** A rooted cutting in its plug of wool. */
function drawCutting(random: Random): Figure {
  const roots = Array.from({ length: 7 }, (_, index): Form => {
    const x = -36 + index * 12;
    const length = random.between(30, 84);
    const line = smoothLine([
      at(x, 66),
      at(x + random.between(-8, 8), 66 + length * 0.4),
      at(x + random.between(-16, 16), 66 + length * 0.75),
      at(x + random.between(-20, 20), 66 + length),
    ]);
    return { outline: ribbon(line, (share) => 3.4 - 2.4 * share), wash: 'paper', edge: 'light' };
  });
  const plug: Turned = { profile: [at(48, 0), at(42, 70)], tilt: 0.22 };
  return [
    ...roots,
    {
      outline: turnedOutline(plug),
      wash: 'accent',
      shade: { depth: 34, spacing: 5 },
      stipple: { count: 70, lean: 0.4 },
    },
    { outline: face(48, 0, 0.22), wash: 'paper', edge: 'light', stipple: { count: 30, lean: 0.2 } },
    ...drawShoot(random.between(200, 240), 2, random),
  ];
}

/** Half-opened pod of a jiffy or nursery tray: cells with seedlings. */
function drawTray(random: Random): Figure {
  const cells = [-110, 0, 110].flatMap((x): Figure => {
    const cup: Turned = { profile: [at(50, 0), at(38, 76)], tilt: 0.24 };
    return placeFigure(
      [
        { outline: turnedOutline(cup), wash: 'accent', shade: { depth: 34, spacing: 5 } },
        { outline: face(50, 0, 0.24), wash: 'paper', edge: 'light' },
        { outline: face(43, 2, 0.22), wash: 'deep', edge: 'light', stipple: { count: 40, lean: 0.1 } },
        ...drawShoot(random.between(110, 170), 1, random),
      ],
      { to: at(x, random.between(-4, 4)) },
    );
  });
  const edge: Form = {
    outline: [...arc(at(0, 18), 176, 16, Math.PI, 0), at(176, 30), ...arc(at(0, 30), 176, 16, 0, Math.PI)],
    wash: 'paper',
    edge: 'light',
    shade: { depth: 30, spacing: 5 },
  };
  return [...cells, edge];
}

/** A young shoot with pairs of leaves, its foot at the origin. */
function drawShoot(height: number, pairs: number, random: Random): Figure {
  const sway = random.between(-14, 14);
  const stemAt = (share: number) => at(sway * Math.sin(share * 3), -height * share);
  const stem = drawStem([0, 0.35, 0.7, 1].map(stemAt), 9);
  const leaves = Array.from({ length: pairs }, (_, index) => index).flatMap((index) => {
    const share = 0.22 + (0.66 * index) / pairs;
    const reach = height * (0.48 - 0.06 * index) * random.between(0.85, 1.1);
    return [-1, 1].flatMap((side) =>
      placeFigure(drawStalkedLeaf(reach, side * random.between(0.8, 1.2), random), {
        to: stemAt(share + (side > 0 ? 0.035 : 0)),
      }),
    );
  });
  const crown = [-0.5, 0.5, -0.12, 0.2].flatMap((turn, index) => {
    const length = height * random.between(0.2, 0.28) * (index > 1 ? 0.8 : 1);
    return placeFigure([drawLeaflet({ length, width: length * 0.22, bend: turn * 0.5, teeth: 7 }, random)], {
      to: stemAt(0.98),
      turn,
    });
  });
  return [...leaves, stem, ...crown];
}

/** A single leaf with its stalk, strapped to the sheet, a leaflet turned over. */
function drawPressedSprig(random: Random): Figure {
  const side = random.pick([-1, 1]);
  const bow = [at(0, 210), at(side * 16, 110), at(side * 4, 0), at(-side * 16, -120)];
  const [foot = at(0, 210), , middle = at(0, 0), top = at(0, -120)] = bow;
  const leaves = [0.2, 0.5, 0.8].flatMap((share, index) => {
    const way = index % 2 === 0 ? side : -side;
    return placeFigure(drawStalkedLeaf(150 - index * 22, way * random.between(0.75, 1.05), random), {
      to: share < 0.5 ? along(foot, middle, share * 2) : along(middle, top, share * 2 - 1),
    });
  });
  const crown = [-0.5, 0.44, 0].flatMap((turn) =>
    placeFigure([drawLeaflet({ length: 104, width: 22, bend: turn * 0.4, teeth: 8 }, random)], {
      to: top,
      turn,
    }),
  );
  return [...leaves, drawStem(bow, 9), ...crown, ...drawStrap(at(side * 6, 168), 54, 0.2 * side)];
}
