import { arc, roundedBox, smoothLine, smoothOutline } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { along, at, type Point } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { ribbon } from '../../press/ribbon.ts';
import { drawSeed } from '../flower/detail.ts';
import { drawLeaflet } from '../flower/leaflet.ts';
import { drawStem } from '../flower/stem.ts';
import { drawStrap } from '../flower/strap.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { face, ring, type Turned, turnedOutline } from '../parts/turned.ts';

/** Leaflets on one stalk as they hang in life: uneven, the lower ones short, all drawn to one side. */
function drawHand(reach: number, count: number, droop: number, random: Random): Figure {
  const order = Array.from({ length: count }, (_, index) => index - (count - 1) / 2).toSorted((a, b) => Math.abs(b) - Math.abs(a));
  return order.flatMap((step) => {
    const share = Math.abs(step) / Math.max(1, (count - 1) / 2);
    const length = reach * (1 - 0.48 * share) * random.between(0.9, 1.08);
    const shape = { length, width: length * random.between(0.17, 0.23), bend: droop * random.between(0.1, 0.5) + step * 0.06, teeth: 8 };
    return placeFigure([drawLeaflet(shape, random)], { to: at(0, 0), turn: step * (0.62 - 0.05 * count) + droop * 0.3 + random.between(-0.1, 0.1) });
  });
}

/** A leaf on its stalk, from the origin, in the direction of `turn`. */
function drawStalkedLeaf(reach: number, turn: number, random: Random): Figure {
  const side = Math.sign(turn) || 1;
  const stalk = smoothLine([at(0, 0), at(side * reach * 0.06, -reach * 0.2), at(0, -reach * 0.4)]);
  const count = random.pick([3, 3, 5]);
  const leaf: Figure = [
    { outline: ribbon(stalk, (share) => 5 - 2 * share), wash: 'main', edge: 'light' },
    ...placeFigure(drawHand(reach, count, side * random.between(0.3, 1), random), { to: at(0, -reach * 0.4) }),
  ];
  return placeFigure(leaf, { to: at(0, 0), turn });
}

function drawShoot(height: number, pairs: number, random: Random): Figure {
  const sway = random.between(-14, 14);
  const stemAt = (share: number) => at(sway * Math.sin(share * 3), -height * share);
  const stem = drawStem([0, 0.35, 0.7, 1].map(stemAt), 9);
  const leaves = Array.from({ length: pairs }, (_, index) => index).flatMap((index) => {
    const share = 0.22 + (0.66 * index) / pairs;
    const reach = height * (0.48 - 0.06 * index) * random.between(0.85, 1.1);
    return [-1, 1].flatMap((side) =>
      placeFigure(drawStalkedLeaf(reach, side * random.between(0.8, 1.2), random), { to: stemAt(share + (side > 0 ? 0.035 : 0)) }),
    );
  });
  const crown = [-0.5, 0.5, -0.12, 0.2].flatMap((turn, index) => {
    const length = height * random.between(0.2, 0.28) * (index > 1 ? 0.8 : 1);
    return placeFigure([drawLeaflet({ length, width: length * 0.22, bend: turn * 0.5, teeth: 7 }, random)], { to: stemAt(0.98), turn });
  });
  return [...leaves, stem, ...crown];
}

function drawPot(radius: number, height: number, random: Random): Figure {
  const pot: Turned = { profile: [at(radius * 0.92, 26), at(radius * 0.72, height)], tilt: 0.2 };
  const rim: Turned = { profile: [at(radius, -4), at(radius * 0.98, 30)], tilt: 0.2 };
  return [
    { outline: turnedOutline(pot), wash: 'accent', shade: { depth: radius * 0.62, spacing: 5, crossed: true }, marks: [{ line: ring(pot, 40), nib: 'thin' }] },
    { outline: turnedOutline(rim), wash: 'accent', shade: { depth: radius * 0.5, spacing: 5 } },
    { outline: face(radius, -4, 0.2), wash: 'paper' },
    { outline: face(radius * 0.88, -1, 0.18), wash: 'deep', edge: 'light', stipple: { count: 90, lean: 0.1 }, shade: { depth: random.between(30, 50), spacing: 4 } },
  ];
}

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
    const line = smoothLine([at(x, 66), at(x + random.between(-8, 8), 66 + length * 0.4), at(x + random.between(-16, 16), 66 + length * 0.75), at(x + random.between(-20, 20), 66 + length)]);
    return { outline: ribbon(line, (share) => 3.4 - 2.4 * share), wash: 'paper', edge: 'light' };
  });
  const plug: Turned = { profile: [at(48, 0), at(42, 70)], tilt: 0.22 };
  return [
    ...roots,
    { outline: turnedOutline(plug), wash: 'accent', shade: { depth: 34, spacing: 5 }, stipple: { count: 70, lean: 0.4 } },
    { outline: face(48, 0, 0.22), wash: 'paper', edge: 'light', stipple: { count: 30, lean: 0.2 } },
    ...drawShoot(random.between(200, 240), 2, random),
  ];
}

/** A pressed seedling with its root, held by two straps. */
function drawSeedling(random: Random): Figure {
  const sway = random.between(-18, 18);
  const root = (line: readonly Point[], width: number): Form => ({ outline: ribbon(smoothLine(line), (share) => width * (1 - 0.8 * share)), wash: 'paper', edge: 'light' });
  const side = [0.2, 0.34, 0.46, 0.6, 0.72].map((share, index): Form => {
    const from = at(sway * share, share * 150);
    const way = index % 2 === 0 ? -1 : 1;
    return root([from, at(from.x + way * 26, from.y + 16), at(from.x + way * random.between(38, 60), from.y + random.between(34, 60))], 4);
  });
  const stem = drawStem([at(0, 0), at(sway * 0.3, -80), at(-sway * 0.3, -160), at(0, -236)], 8);
  const seedLeaves = [-1, 1].flatMap((way): Figure => {
    const outline = smoothOutline([at(0, 0), at(-13, -22), at(-9, -46), at(0, -52), at(9, -46), at(13, -22)]);
    return placeFigure([{ outline, wash: 'deep', edge: 'light', shade: { depth: 12, spacing: 4 }, marks: [{ line: [at(0, -4), at(0, -38)], nib: 'thin' }] }], { to: at(sway * 0.3, -88), turn: way * random.between(1.2, 1.5) });
  });
  const leaves = [-1, 1].flatMap((way) => placeFigure(drawStalkedLeaf(118, way * random.between(0.9, 1.2), random), { to: at(-sway * 0.3, -160) }));
  const crown = [-0.42, 0.4, 0].flatMap((turn) => placeFigure([drawLeaflet({ length: 96, width: 21, bend: turn * 0.4, teeth: 8 }, random)], { to: at(0, -232), turn }));
  return [...side, root([at(0, 0), at(sway * 0.5, 70), at(sway, 150), at(sway * 0.6, 204)], 8), ...seedLeaves, ...leaves, stem, ...crown, ...drawStrap(at(0, -44), 52, 0.1), ...drawStrap(at(sway * 0.6, 100), 46, -0.16)];
}

/** Seeds in rows, as a seed collection shows them, one of them sprouting. */
function drawSeeds(random: Random): Figure {
  const rows = random.pick<readonly number[]>([[2, 3, 2], [3, 3, 3], [1, 2, 3]]);
  const sprout = random.whole(0, 2);
  return rows.flatMap((count, row) =>
    Array.from({ length: count }, (_, column) => column).flatMap((column): Figure => {
      const to = at((column - (count - 1) / 2) * 112, row * 128);
      const seed = drawSeed(random.between(82, 96), random.between(-0.5, 0.5), random);
      if (row !== 1 || column !== sprout) return placeFigure([seed], { to });
      const root = smoothLine([at(0, -4), at(8, 16), at(-4, 34), at(10, 52)]);
      return placeFigure([{ outline: ribbon(root, (share) => 9 - 6 * share), wash: 'paper', edge: 'light' }, seed], { to });
    }),
  );
}

/** A paper packet with seeds spilt before it. */
function drawPacket(random: Random): Figure {
  const [width, height] = [176, 244];
  const packet: Form = {
    outline: [at(-width / 2, -height), at(width / 2, -height), at(width / 2, 0), at(-width / 2, 0)],
    wash: 'main',
    shade: { depth: 20, spacing: 5.5 },
    marks: [{ line: [at(-width / 2 + 10, -height + 44), at(width / 2 - 10, -height + 44), at(width / 2 - 10, -10), at(-width / 2 + 10, -10), at(-width / 2 + 10, -height + 44)], nib: 'thin' }],
  };
  const flap: Form = {
    outline: [at(-width / 2, -height), at(-width / 2 + 22, -height - 46), at(width / 2 - 22, -height - 46), at(width / 2, -height)],
    wash: 'paper',
    shade: { depth: 20, spacing: 5 },
  };
  const plate: Form = { outline: roundedBox(at(0, -height * 0.42), width - 54, height * 0.56, 3), wash: 'paper', edge: 'light', marks: printLabel(100, 120, ({ x, y }) => at(x, y - height * 0.42), random) };
  const seeds = [at(-86, 50), at(-34, 66), at(24, 48), at(78, 70), at(116, 26)].flatMap((to) => placeFigure([drawSeed(random.between(34, 42), random.between(-1.6, 1.6), random)], { to }));
  return [...placeFigure([flap, packet, plate], { to: at(0, 0), turn: random.between(-0.14, 0.14) }), ...seeds];
}

/** A single leaf with its stalk, strapped to the sheet, a leaflet turned over. */
function drawPressedSprig(random: Random): Figure {
  const side = random.pick([-1, 1]);
  const bow = [at(0, 210), at(side * 16, 110), at(side * 4, 0), at(-side * 16, -120)];
  const [foot = at(0, 210), , middle = at(0, 0), top = at(0, -120)] = bow;
  const leaves = [0.2, 0.5, 0.8].flatMap((share, index) => {
    const way = index % 2 === 0 ? side : -side;
    return placeFigure(drawStalkedLeaf(150 - index * 22, way * random.between(0.75, 1.05), random), { to: share < 0.5 ? along(foot, middle, share * 2) : along(middle, top, share * 2 - 1) });
  });
  const crown = [-0.5, 0.44, 0].flatMap((turn) => placeFigure([drawLeaflet({ length: 104, width: 22, bend: turn * 0.4, teeth: 8 }, random)], { to: top, turn }));
  return [...leaves, drawStem(bow, 9), ...crown, ...drawStrap(at(side * 6, 168), 54, 0.2 * side)];
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
  const edge: Form = { outline: [...arc(at(0, 18), 176, 16, Math.PI, 0), at(176, 30), ...arc(at(0, 30), 176, 16, 0, Math.PI)], wash: 'paper', edge: 'light', shade: { depth: 30, spacing: 5 } };
  return [...cells, edge];
}

export const PLANT: Compositions = [
  { words: ['CLONE', 'TEEN', 'PLANT'], draw: drawPotted },
  { words: ['CLONE', 'CUTTING'], draw: drawCutting },
  { words: ['SEEDLING'], draw: drawSeedling },
  { words: ['SEEDS', 'SEED PACK'], draw: drawSeeds },
  { words: ['SEEDS', 'SEED PACK', 'AUTOFLOWER', 'FEMINIZED'], draw: drawPacket },
  { words: ['CUTTING', 'MOTHER'], draw: drawPressedSprig },
  { words: ['CLONE', 'TRAY'], draw: drawTray },
];
