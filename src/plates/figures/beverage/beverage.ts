import { arc, ellipse, roundedBox, smoothLine } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, type Mark, placeFigure } from '../../press/form.ts';
import { at, type Point } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { ribbon } from '../../press/ribbon.ts';
import { printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

const TILT = 0.2;

function drawDrops(turned: Turned, top: number, bottom: number, random: Random): Mark[] {
  return Array.from({ length: 14 }, () => {
    const place = wrapRound(turned, random.between(top, bottom));
    const x = random.between(-1.2, 1.2) * (turned.profile[2]?.x ?? 60);
    const size = random.between(1.6, 3.6);
    return { line: arc(at(0, 0), size, size * 1.3, -0.4, 4.4).map((p) => place(at(p.x + x, p.y))), nib: 'thin' };
  });
}

function drawCan(random: Random): Figure {
  const radius = random.between(62, 84);
  const height = random.between(250, 320);
  const can: Turned = {
    profile: [at(radius * 0.8, -height), at(radius * 0.84, -height + 8), at(radius, -height + 34), at(radius, -24), at(radius * 0.86, -6), at(radius * 0.8, 0)],
    tilt: TILT,
  };
  const [top, bottom] = [-height + random.between(44, 80), -random.between(34, 70)];
  const sleeve = random.chance(0.65) ? band(can, top, bottom) : band(can, -height + 34, -24);
  const opener: Point = at(radius * 0.1, -height - 1);
  return [
    { outline: turnedOutline(can), shade: { depth: radius * 0.52, spacing: 5.5 }, marks: [{ line: ring(can, -height + 34), nib: 'plain' }, { line: ring(can, -24), nib: 'plain' }, ...(random.chance(0.5) ? drawDrops(can, -height + 40, -40, random) : [])] },
    { outline: sleeve, wash: 'main', edge: 'light', shade: { depth: radius * 0.5, spacing: 5.5 }, marks: printLabel(radius * 1.2, height * 0.46, wrapRound(can, (top + bottom) / 2 - 10), random) },
    { outline: face(radius * 0.8, -height, TILT), wash: 'paper', shade: { depth: 12, spacing: 4 }, marks: [{ line: face(radius * 0.7, -height + 1, TILT), nib: 'thin' }] },
    { outline: ellipse(opener, radius * 0.3, radius * 0.075), wash: 'paper', edge: 'light' },
    { outline: ellipse(at(opener.x + radius * 0.13, opener.y), radius * 0.09, radius * 0.03), edge: 'light' },
  ];
}

function drawOneCan(random: Random): Figure {
  return [...placeFigure(drawShadow(130, random), { to: at(54, -4) }), ...drawCan(random)];
}

function drawTwoCans(random: Random): Figure {
  const side = random.pick([-1, 1]);
  return [
    ...placeFigure(drawCan(random), { to: at(side * 76, -52) }),
    ...placeFigure(drawShadow(110, random), { to: at(-side * 76 + 50, 0) }),
    ...placeFigure(drawCan(random), { to: at(-side * 76, 0) }),
  ];
}

function drawBottle(random: Random): Figure {
  const isStout = random.chance(0.5);
  const [radius, neck] = [random.between(58, 72), random.between(18, 22)];
  const [height, shoulder] = isStout ? [270, -150] : [360, -190];
  const bottle: Turned = {
    profile: smoothLine([at(neck, -height), at(neck, -height + 30), at(neck * 1.15, shoulder - 66), at(radius * 0.82, shoulder - 22), at(radius, shoulder + 16), at(radius, -80), at(radius, -14), at(radius * 0.9, 0)]),
    tilt: TILT,
  };
  const cap: Turned = { profile: [at(neck + 2, -height - 18), at(neck + 5, -height + 6)], tilt: 0.24 };
  const level = shoulder - random.between(0, 60);
  const crimps = Array.from({ length: 9 }, (_, index) => {
    const x = Math.cos((Math.PI * (index + 0.5)) / 9) * (neck + 4);
    return { line: [at(x * 0.92, -height - 11), at(x, -height + 9)], nib: 'thin' } as const;
  });
  return [
    ...placeFigure(drawShadow(120, random), { to: at(radius * 0.8, -2) }),
    { outline: turnedOutline(bottle), shade: { depth: radius * 0.5, spacing: 6 }, marks: [{ line: smoothLine([at(-radius * 0.74, shoulder + 26), at(-radius * 0.78, -80), at(-radius * 0.76, -40)]), nib: 'plain' }, { line: ring(bottle, -height + 26), nib: 'plain' }] },
    { outline: band(bottle, level, -6, 0.12), wash: 'main', edge: 'none', seeThrough: true, marks: [{ line: ring(bottle, level, 0.12), nib: 'plain' }] },
    { outline: band(bottle, shoulder + 34, -34), wash: 'paper', edge: 'light', shade: { depth: radius * 0.36, spacing: 5 }, marks: printLabel(radius * 1.3, -shoulder - 70, wrapRound(bottle, shoulder / 2 - 8), random) },
    { outline: turnedOutline(cap), wash: 'deep', shade: { depth: 18, spacing: 4 }, marks: crimps },
    { outline: face(neck + 2, -height - 18, 0.24), wash: 'deep', edge: 'light' },
  ];
}

/** A cup on its saucer; a sachet's thread and tag hang from the rim. */
function drawCup(random: Random): Figure {
  const radius = random.between(104, 122);
  const tilt = 0.34;
  const cup: Turned = { profile: smoothLine([at(radius, -136), at(radius * 0.97, -96), at(radius * 0.8, -44), at(radius * 0.46, -12), at(radius * 0.42, 0)]), tilt };
  const saucer: Turned = { profile: smoothLine([at(radius * 1.5, 0), at(radius * 1.1, 18), at(radius * 0.7, 24)]), tilt: 0.26 };
  const handle = smoothLine([at(radius * 0.9, -108), at(radius * 1.4, -124), at(radius * 1.46, -70), at(radius * 0.82, -44)]);
  const steam = [-34, 6, 44].map((x): Mark => ({
    line: smoothLine([at(x, -176), at(x + 14, -206), at(x - 10, -236), at(x + 6, -268)]),
    nib: 'hair',
    leavesForm: true,
  }));
  const tagAt = at(-radius * 0.66, -60);
  return [
    { outline: turnedOutline(saucer), wash: 'paper', shade: { depth: 40, spacing: 5 } },
    { outline: face(radius * 1.5, 0, 0.26), wash: 'paper', edge: 'light', marks: [{ line: face(radius * 0.86, 4, 0.26), nib: 'thin' }] },
    { outline: ribbon(handle, () => 17), wash: 'paper', shade: { depth: 10, spacing: 4 } },
    { outline: turnedOutline(cup), wash: 'paper', shade: { depth: 56, spacing: 5 }, marks: [{ line: ring(cup, -120), nib: 'thin' }, { line: ring(cup, -112), nib: 'thin' }] },
    { outline: face(radius, -136, tilt), wash: 'paper', shade: { depth: 18, spacing: 4 }, marks: steam },
    { outline: face(radius * 0.86, -130, tilt * 0.92), wash: 'main', edge: 'light', shade: { depth: 30, spacing: 5 } },
    { outline: ribbon(smoothLine([at(-radius * 0.4, -120), at(-radius * 0.76, -122), at(tagAt.x - 6, -96), at(tagAt.x, tagAt.y)]), () => 1.2), edge: 'light' },
    ...placeFigure([{ outline: [at(0, 0), at(17, 12), at(17, 48), at(-17, 48), at(-17, 12)], wash: 'main', edge: 'light', marks: [{ line: [at(-9, 26), at(9, 26)], nib: 'thin' }, { line: [at(-6, 34), at(6, 34)], nib: 'thin' }] }], { to: tagAt, turn: random.between(-0.2, 0.2) }),
  ];
}

/** A tea sachet with its tag, and a few dried flowers. */
function drawSachet(random: Random): Figure {
  const bag: Form = {
    outline: smoothLine([at(-24, -150), at(-70, -116), at(-84, 20), at(-76, 60), at(0, 70), at(76, 60), at(84, 20), at(70, -116), at(24, -150)]),
    wash: 'paper',
    shade: { depth: 40, spacing: 5 },
    marks: [{ line: [at(-60, -112), at(60, -112)], nib: 'thin' }, { line: smoothLine([at(0, -112), at(4, -60), at(0, -20)]), nib: 'thin' }],
  };
  const leaves: Form = {
    outline: smoothLine([at(-78, -14), at(-30, -24), at(26, -8), at(77, -22), at(80, 24), at(72, 54), at(0, 62), at(-72, 54), at(-80, 24)]),
    wash: 'main',
    edge: 'none',
    stipple: { count: 130, lean: 0.2 },
    seeThrough: true,
  };
  const thread = smoothLine([at(0, -148), at(-10, -190), at(60, -216), at(112, -176), at(120, -140)]);
  const tag: Form = { outline: [at(0, 0), at(32, 20), at(32, 86), at(-32, 86), at(-32, 20)], wash: 'main', shade: { depth: 12, spacing: 5 }, marks: printLabel(44, 54, ({ x, y }) => at(x, y + 52), random) };
  return [
    { outline: ribbon(thread, () => 1.6), edge: 'light' },
    bag,
    leaves,
    { outline: roundedBox(at(0, -146), 20, 9, 2), wash: 'deep', edge: 'light' },
    ...placeFigure([tag], { to: at(120, -142), turn: random.between(-0.3, 0.2) }),
  ];
}

/** A small stopped flask of syrup or concentrate with a tumbler before it. */
function drawTumbler(random: Random): Figure {
  const glass: Turned = { profile: smoothLine([at(86, -230), at(84, -120), at(72, -6), at(66, 0)]), tilt: 0.26 };
  const level = random.between(-176, -140);
  const liquid: Turned = { profile: [at(78, level), at(68, -14), at(60, -10)], tilt: 0.26 };
  const ice = [[-26, level + 22, -0.3], [24, level + 10, 0.4], [2, level + 58, 0.15]] as const;
  const straw = ribbon([at(-30, -20), at(52, -330)], () => 9);
  return [
    ...placeFigure(drawShadow(120, random), { to: at(60, -2) }),
    { outline: straw, wash: 'paper', shade: { depth: 6, spacing: 4 } },
    { outline: turnedOutline(glass), seeThrough: true, shade: { depth: 22, spacing: 6 } },
    { outline: turnedOutline(liquid), wash: 'main', edge: 'light', seeThrough: true, shade: { depth: 40, spacing: 5.5 } },
    ...ice.flatMap(([x, y, turn]) => placeFigure([{ outline: roundedBox(at(0, 0), 42, 40, 7), wash: 'paper', edge: 'light', seeThrough: true, shade: { depth: 14, spacing: 5 } }], { to: at(x, y), turn })),
    { outline: face(86, -230, 0.26), edge: 'light', seeThrough: true },
  ];
}

export const BEVERAGE: Compositions = [
  { words: ['SODA', 'SELTZER', 'SPARKLING', 'BEER', 'ENERGY', 'CARBONATED', 'DRINK'], draw: drawOneCan },
  { words: ['SODA', 'SELTZER', 'SPARKLING', 'BEER', 'CARBONATED'], draw: drawTwoCans },
  { words: ['JUICE', 'LEMONADE', 'TONIC', 'KOMBUCHA', 'WATER', 'SHOT', 'SYRUP', 'ELIXIR', 'DRINK'], draw: drawBottle },
  { words: ['TEA', 'COFFEE', 'COCOA', 'HOT'], draw: drawCup },
  { words: ['TEA', 'POWDER', 'MIX'], draw: drawSachet },
  { words: ['JUICE', 'LEMONADE', 'TONIC', 'MIX'], draw: drawTumbler },
];
