import { ellipse, roundedBox, smoothLine } from '../../press/curve.ts';
import type { Compositions } from '../../press/composition.ts';
import { type Figure, type Form, placeFigure } from '../../press/form.ts';
import { at, type Line } from '../../press/point.ts';
import type { Random } from '../../press/random.ts';
import { ribbon } from '../../press/ribbon.ts';
import { drawBox } from '../parts/box.ts';
import { drawEmblem, drawWords, printLabel } from '../parts/label.ts';
import { drawShadow } from '../parts/scatter.ts';
import { band, face, ring, type Turned, turnedOutline, wrapRound } from '../parts/turned.ts';

function thread(knots: Line, width = 3.2): Form {
  return { outline: ribbon(smoothLine(knots), () => width), wash: 'accent', edge: 'light' };
}

/** A luggage tag on its string; the hole at the origin. */
function drawTagShape(length: number, random: Random): Figure {
  const half = length * random.between(0.25, 0.32);
  const tag: Form = {
    outline: [at(-30, -half * 0.42), at(-6, -half), at(length, -half), at(length, half), at(-6, half), at(-30, half * 0.42)],
    wash: 'main',
    shade: { depth: 22, spacing: 5.5 },
    marks: printLabel(half * 1.7, length * 0.62, ({ x, y }) => at(length * 0.54 - y, x), random),
  };
  return [
    tag,
    { outline: ellipse(at(0, 0), 15, 15), wash: 'paper', edge: 'light' },
    { outline: ellipse(at(0, 0), 7, 7), wash: 'paper', edge: 'light', shade: { depth: 9, spacing: 3 } },
    thread([at(0, 0), at(-52, -34), at(-104, 6), at(-76, 44), at(-2, 6)]),
  ];
}

function drawTag(random: Random): Figure {
  return placeFigure(drawTagShape(random.between(230, 280), random), { to: at(0, 0), turn: random.between(0.9, 1.9) });
}

function drawTags(random: Random): Figure {
  const spread = random.between(0.4, 0.6);
  return [1, 0].flatMap((index) => placeFigure(drawTagShape(240 - index * 20, random), { to: at(index * 18, index * 8), turn: 1.5 + spread * (index - 0.5) * 1.6 }));
}

function drawCard(random: Random): Figure {
  const card: Form = {
    outline: roundedBox(at(0, 0), 290, 182, 14),
    wash: 'main',
    shade: { depth: 20, spacing: 5.5 },
    marks: [
      ...drawEmblem(92, random).map((line) => ({ line: line.map(({ x, y }) => at(x, y - 8)), nib: 'plain' }) as const),
      { line: roundedBox(at(0, 0), 262, 154, 8), nib: 'thin' },
      ...drawWords(90, 1, 8, random).map((line) => ({ line: line.map(({ x, y }) => at(x, y + 58)), nib: 'full' }) as const),
    ],
  };
  const sleeve: Form = {
    outline: [at(-160, -30), ...smoothLine([at(-48, -30), at(-34, -4), at(0, 8), at(34, -4), at(48, -30)]), at(160, -30), at(160, 150), at(-160, 150)],
    wash: 'paper',
    shade: { depth: 26, spacing: 5.5 },
    marks: [{ line: [at(-160, 150), at(-30, 50), at(30, 50), at(160, 150)], nib: 'thin' }],
  };
  const turn = random.between(-0.2, 0.2);
  if (random.chance(0.4)) return placeFigure([card], { to: at(0, 0), turn: turn * 1.6 });
  return [...placeFigure([card], { to: at(random.between(-10, 10), -66), turn: turn + 0.06 }), ...placeFigure([sleeve], { to: at(0, 0), turn: turn * 0.4 })];
}

function drawEnvelope(random: Random): Figure {
  const [width, height] = [310, 206];
  const body: Form = { outline: [at(-width / 2, -height / 2), at(width / 2, -height / 2), at(width / 2, height / 2), at(-width / 2, height / 2)], wash: 'paper', shade: { depth: 24, spacing: 5.5 } };
  const flap: Form = {
    outline: [at(-width / 2, -height / 2), at(width / 2, -height / 2), at(8, 22), at(-8, 22)],
    wash: 'main',
    shade: { depth: 30, spacing: 5.5 },
  };
  const seal: Form = { outline: ellipse(at(0, 16), 27, 26), wash: 'accent', shade: { depth: 24, spacing: 4 }, marks: drawEmblem(30, random).map((line) => ({ line: line.map(({ x, y }) => at(x, y + 16)), nib: 'plain' })) };
  const folds: Form = { ...body, marks: [{ line: [at(-width / 2, height / 2), at(-34, -2)], nib: 'plain' }, { line: [at(width / 2, height / 2), at(34, -2)], nib: 'plain' }] };
  return placeFigure([folds, flap, seal], { to: at(0, 0), turn: random.between(-0.16, 0.16) });
}

/** A till roll's slip with its torn edge. */
function drawReceipt(random: Random): Figure {
  const [width, height] = [156, 330];
  const torn = Array.from({ length: 14 }, (_, index) => at(width / 2 - (width * index) / 13, height + (index % 2 === 0 ? 0 : 9)));
  const rows = Array.from({ length: 8 }, (_, row) => {
    const y = 120 + row * 21;
    return [{ line: [at(-58, y), at(-58 + random.between(36, 70), y)], nib: 'thin' } as const, { line: [at(40, y), at(58, y)], nib: 'thin' } as const];
  }).flat();
  const slip: Form = {
    outline: [...smoothLine([at(-width / 2, 0), at(0, -7), at(width / 2, 0)]), at(width / 2, height), ...torn.slice(1, -1), at(-width / 2, height)],
    wash: 'main',
    shade: { depth: 16, spacing: 5.5 },
    marks: [...drawEmblem(60, random).map((line) => ({ line: line.map(({ x, y }) => at(x, y + 58)), nib: 'plain' }) as const), ...rows, { line: [at(-58, 290), at(58, 290)], nib: 'full' }],
  };
  return placeFigure([slip], { to: at(0, 0), turn: random.between(-0.14, 0.14) });
}

/** A box in paper, tied with string. */
function drawParcel(random: Random): Figure {
  const box = { width: random.between(200, 240), height: random.between(130, 180), depth: at(76, -54) };
  const [top, side, front] = drawBox(box, { shade: { depth: 40, spacing: 5.5 } });
  const [x, lid] = [box.width * random.between(0.4, 0.6), -box.height];
  const back = at(x + box.depth.x, lid + box.depth.y);
  const knot = at(x + box.depth.x * 0.5, lid + box.depth.y * 0.5);
  const bows = [-1, 1].map((way) => thread([knot, at(knot.x + way * 34, knot.y - 32), at(knot.x + way * 54, knot.y - 8), knot]));
  const ends = [-1, 1].map((way) => thread([knot, at(knot.x + way * 20, knot.y + 18), at(knot.x + way * 44, knot.y + 22)]));
  const label: Form = { outline: roundedBox(at(box.width * 0.24, -box.height * 0.42), box.width * 0.34, box.height * 0.4, 2), wash: 'paper', edge: 'light', marks: drawWords(44, 3, 9, random).map((line) => ({ line: line.map((p) => at(p.x + box.width * 0.24, p.y - box.height * 0.48)), nib: 'thin' })) };
  return [
    ...placeFigure(drawShadow(90, random), { to: at(box.width + 50, -14) }),
    top,
    side,
    front,
    label,
    thread([at(x, 0), at(x + 1, -box.height * 0.5), at(x, lid)]),
    thread([at(x, lid), knot, back]),
    thread([at(box.depth.x * 0.5, lid + box.depth.y * 0.5), knot, at(box.width + box.depth.x * 0.5, lid + box.depth.y * 0.5)]),
    thread([at(box.width + box.depth.x * 0.5, lid + box.depth.y * 0.5), at(box.width + box.depth.x * 0.5, box.depth.y * 0.5 - 40), at(box.width + box.depth.x * 0.5, box.depth.y * 0.5)]),
    ...bows,
    ...ends,
    { outline: ellipse(knot, 6, 5), wash: 'accent', edge: 'light' },
  ];
}

/** A lidded tin or canister with a label. */
function drawCanister(random: Random): Figure {
  const radius = random.between(84, 104);
  const height = random.between(190, 260);
  const body: Turned = { profile: [at(radius, -height), at(radius, 0)], tilt: 0.24 };
  const lid: Turned = { profile: [at(radius + 4, -height - 46), at(radius + 4, -height + 8)], tilt: 0.24 };
  const knob: Turned = { profile: smoothLine([at(13, -height - 84), at(17, -height - 72), at(8, -height - 54)]), tilt: 0.3 };
  return [
    ...placeFigure(drawShadow(130, random), { to: at(radius * 0.9, -2) }),
    { outline: turnedOutline(body), wash: 'main', shade: { depth: 60, spacing: 5.5 }, marks: [{ line: ring(body, -12), nib: 'thin' }] },
    { outline: band(body, -height * 0.74, -height * 0.16, 0.32), wash: 'paper', edge: 'light', shade: { depth: 24, spacing: 5 }, marks: printLabel(radius * 1.1, height * 0.5, wrapRound(body, -height * 0.45), random) },
    { outline: turnedOutline(lid), wash: 'deep', shade: { depth: 56, spacing: 5 }, marks: [{ line: ring(lid, -height - 4), nib: 'thin' }] },
    { outline: face(radius + 4, -height - 46, 0.24), wash: 'main', marks: [{ line: face(radius * 0.84, -height - 46, 0.24), nib: 'thin' }] },
    { outline: turnedOutline(knob), wash: 'deep', edge: 'light', shade: { depth: 14, spacing: 3.6 } },
  ];
}

function drawPaperBag(random: Random): Figure {
  const [width, height] = [random.between(170, 200), random.between(250, 290)];
  const side: Form = { outline: [at(width, -height + 6), at(width + 46, -height - 18), at(width + 46, -22), at(width, 0)], wash: 'deep', shade: { depth: 60, spacing: 5 }, marks: [{ line: [at(width + 20, -height - 4), at(width + 24, -110), at(width + 2, -4)], nib: 'thin' }] };
  const front: Form = {
    outline: [at(0, -height), at(width, -height + 6), at(width, 0), at(0, 0)],
    wash: 'main',
    shade: { depth: 30, spacing: 5.5 },
    marks: printLabel(120, 150, ({ x, y }) => at(width / 2 + x, -height * 0.42 + y), random),
  };
  const fold: Form = { outline: [at(-5, -height - 12), at(width + 50, -height - 30), at(width + 50, -height + 14), at(width + 4, -height + 40), at(-5, -height + 34)], wash: 'main', shade: { depth: 20, spacing: 5 }, marks: [{ line: [at(width + 2, -height - 18), at(width + 4, -height + 40)], nib: 'thin' }] };
  return [...placeFigure(drawShadow(80, random), { to: at(width + 40, -8) }), side, front, fold];
}

/** A ring of keys, one with a plain tag. */
function drawKeys(random: Random): Figure {
  const key = (): Figure => [
    { outline: [at(-6, 24), at(6, 24), at(6, 148), at(22, 148), at(22, 136), at(14, 130), at(22, 122), at(22, 110), at(6, 106), at(6, 96), at(-6, 96)].map(({ x, y }) => at(x, y)), wash: 'paper', shade: { depth: 8, spacing: 4 } },
    { outline: ellipse(at(0, 0), 34, 30), wash: 'main', shade: { depth: 22, spacing: 4.5 }, marks: [{ line: ellipse(at(0, 0), 24, 20), nib: 'thin' }] },
    { outline: ellipse(at(0, -16), 7, 6), wash: 'paper', edge: 'light' },
  ];
  const loop: Form = { outline: ellipse(at(0, -64), 58, 56), seeThrough: true, marks: [{ line: ellipse(at(0, -64), 51, 49), nib: 'plain' }] };
  return [
    ...placeFigure(key(), { to: at(36, 0), turn: -random.between(0.25, 0.4) }),
    ...placeFigure(key(), { to: at(-2, 12), turn: random.between(-0.05, 0.1) }),
    ...placeFigure(drawTagShape(120, random).slice(0, 3), { to: at(-44, 6), turn: 1.57 + random.between(0.35, 0.5), scale: 0.8 }),
    loop,
  ];
}

export const MISC: Compositions = [
  { words: ['STORAGE', 'JAR', 'CONTAINER'], draw: drawCanister },
  { words: ['BAG'], draw: drawPaperBag },
  { words: ['KEY', 'ACCESSOR'], draw: drawKeys },
  { words: ['BOX', 'KIT', 'BUNDLE'], draw: drawParcel },
];

export const NON_INVENTORY: Compositions = [
  { words: ['GIFT', 'CARD'], draw: drawCard },
  { words: ['GIFT', 'CERTIFICATE', 'VOUCHER', 'DONATION'], draw: drawEnvelope },
  { words: ['FEE', 'SERVICE', 'DELIVERY', 'TAX'], draw: drawReceipt },
  { words: ['FEE', 'DEPOSIT'], draw: drawTag },
];

export const OTHER: Compositions = [
  { words: [], draw: drawTag },
  { words: [], draw: drawTags },
  { words: [], draw: drawParcel },
  { words: [], draw: drawPaperBag },
];
