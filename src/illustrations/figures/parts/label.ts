import { arc, ellipse, smoothLine } from '#illustrations/drawing/curve.ts';
import type { Mark } from '#illustrations/drawing/form.ts';
import { at, closed, type Line, type Point, polar } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** A sprig as printers have it: paired plain leaves on a stalk. */
function sprig(size: number): Line[] {
  const leaves = [-0.5, -0.12, 0.26].flatMap((y, row) =>
    [-1, 1].map((side): Line => {
      const reach = size * (0.34 + 0.07 * row);
      const root = at(0, y * size + size * 0.2);
      const tip = at(side * reach, root.y - size * 0.3);
      return closed([
        ...smoothLine([root, at(side * reach * 0.3, root.y - size * 0.26), tip]),
        ...smoothLine([tip, at(side * reach * 0.7, root.y - size * 0.02), root]),
      ]);
    }),
  );
  return [smoothLine([at(0, size * 0.62), at(0, 0), at(0, -size * 0.6)]), ...leaves];
}

function sun(size: number): Line[] {
  const rays = Array.from({ length: 12 }, (_, index) => {
    const angle = (index * Math.PI) / 6;
    return [polar(at(0, 0), angle, size * 0.5), polar(at(0, 0), angle, size * 0.72)];
  });
  return [closed(ellipse(at(0, 0), size * 0.34, size * 0.34)), ...rays];
}

function hill(size: number): Line[] {
  const ring = closed(ellipse(at(0, 0), size * 0.62, size * 0.62));
  const ridge = [at(-0.58, 0.2), at(-0.22, -0.22), at(-0.02, 0.04), at(0.2, -0.14), at(0.58, 0.2)];
  return [
    ring,
    ridge.map(({ x, y }) => at(x * size, y * size)),
    [at(-size * 0.5, size * 0.36), at(size * 0.5, size * 0.36)],
  ];
}

function lozenge(size: number): Line[] {
  return [0.66, 0.4].map((share) =>
    closed([
      at(0, -size * share),
      at(size * share * 0.7, 0),
      at(0, size * share),
      at(-size * share * 0.7, 0),
    ]),
  );
}

function wave(size: number): Line[] {
  return [-0.3, 0, 0.3].map((y) =>
    smoothLine(
      [-0.6, -0.3, 0, 0.3, 0.6].map((x, index) =>
        at(x * size, (y + (index % 2 === 0 ? 0.07 : -0.07)) * size),
      ),
    ),
  );
}

function moon(size: number): Line[] {
  const [radius, horn, bite] = [size * 0.6, Math.PI * 0.24, size * 0.34];
  const tip = polar(at(0, 0), horn, radius);
  const inner = Math.atan2(tip.y, tip.x - bite);
  const reach = Math.hypot(tip.x - bite, tip.y);
  const outerArc = arc(at(0, 0), radius, radius, horn, 2 * Math.PI - horn);
  return [[...outerArc, ...arc(at(bite, 0), reach, reach, 2 * Math.PI - inner, inner)]];
}

/** A maker's mark about the origin, `size` high. */
export function drawEmblem(size: number, random: Random): Line[] {
  return random.pick([sprig, sun, hill, lozenge, wave, moon])(size);
}

/** Lines that stand for words, centered under one another, the first at the origin. */
export function drawWords(width: number, rows: number, spacing: number, random: Random): Line[] {
  return Array.from({ length: rows }, (_, row) => {
    const half = (width / 2) * (row === 0 ? 1 : random.between(0.5, 0.85));
    return [at(-half, row * spacing), at(half, row * spacing)];
  });
}

/** A label's print: emblem above, words below, laid on a surface by `place`. */
export function printLabel(
  width: number,
  height: number,
  place: (point: Point) => Point,
  random: Random,
): Mark[] {
  const size = Math.min(width * 0.58, height * 0.42);
  const emblem = drawEmblem(size, random).map((line) => line.map(({ x, y }) => at(x, y - height * 0.16)));
  const rows = height > 90 ? 3 : 2;
  const words = drawWords(width * 0.66, rows, Math.max(6, height * 0.09), random).map((line) =>
    line.map(({ x, y }) => at(x, y + height * 0.24)),
  );
  return [
    ...emblem.map((line) => ({ line: line.map(place), nib: 'plain' }) as const),
    ...words.map((line, row) => ({ line: line.map(place), nib: row === 0 ? 'full' : 'thin' }) as const),
  ];
}
