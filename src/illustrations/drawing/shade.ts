import { createCutter, cutLine, encloses } from './clip.ts';
import type { Mark, Nib, Shade, Stipple } from './form.ts';
import {
  along,
  at,
  boundsOf,
  closed,
  distance,
  type Line,
  type Outline,
  type Point,
  signedArea,
  steps,
} from './point.ts';
import type { Random } from './random.ts';

/** Where the shade falls: the light comes from the upper left, as in most engravings. */
const SHADE = at(0.84, 0.54);
const HATCH_ANGLE = -Math.PI / 4;

/** How much the edge from `a` to `b` is turned away from the light: 1 wholly, -1 faces it. */
function turnedAway(a: Point, b: Point, clockwise: boolean): number {
  const length = distance(a, b) || 1;
  const away = ((b.y - a.y) * SHADE.x - (b.x - a.x) * SHADE.y) / length;
  return clockwise ? away : -away;
}

const EDGE_NIBS = {
  shaded: ['plain', 'full', 'broad'],
  light: ['plain', 'plain', 'full'],
} as const;

function nibFor(away: number, edge: 'shaded' | 'light'): Nib {
  const [lit, half, dark] = EDGE_NIBS[edge];
  if (away > 0.62) return dark;
  return away > 0.05 ? half : lit;
}

/** The outline itself, in a heavier nib where it is turned away from the light. */
export function traceEdge(outline: Outline, edge: 'shaded' | 'light'): Mark[] {
  const clockwise = signedArea(outline) > 0;
  const marks: { line: Point[]; nib: Nib; leavesForm: true }[] = [];
  for (const [a, b] of steps(closed(outline))) {
    const nib = nibFor(turnedAway(a, b, clockwise), edge);
    const current = marks.at(-1);
    if (current?.nib === nib) current.line.push(b);
    else marks.push({ line: [a, b], nib, leavesForm: true });
  }
  return marks;
}

/** Parallel lines over the whole of an outline, `spacing` apart. */
function hatchLines(outline: Outline, angle: number, spacing: number, random: Random): Line[] {
  const cutter = createCutter(outline);
  const { left, top, right, bottom } = boundsOf(outline);
  const center = at((left + right) / 2, (top + bottom) / 2);
  const reach = Math.hypot(right - left, bottom - top) / 2 + spacing;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const lines: Line[] = [];
  for (let offset = -reach; offset <= reach; offset += spacing) {
    const middle = offset + spacing * random.between(-0.14, 0.14);
    const from = at(center.x - sin * middle - cos * reach, center.y + cos * middle - sin * reach);
    const to = at(center.x - sin * middle + cos * reach, center.y + cos * middle + sin * reach);
    lines.push(...cutLine([from, to], cutter, 'inside'));
  }
  return lines;
}

/** How far the outline is turned away from the light next to a point on it. */
function shadeAt(edges: readonly (readonly [Point, Point])[], point: Point, clockwise: boolean): number {
  let nearest = Infinity;
  let away = 0;
  for (const [a, b] of edges) {
    const past = distance(a, point) + distance(point, b) - distance(a, b);
    if (past >= nearest) continue;
    nearest = past;
    away = turnedAway(a, b, clockwise);
  }
  return away;
}

function hatchLayer(outline: Outline, shade: Required<Shade>, angle: number, random: Random): Mark[] {
  const clockwise = signedArea(outline) > 0;
  const edges = steps(closed(outline));
  return hatchLines(outline, angle, shade.spacing, random).flatMap((line) => {
    const [a, b] = [line[0], line.at(-1)];
    if (!a || !b) return [];
    return [[a, b] as const, [b, a] as const].flatMap(([edge, beyond]) => {
      const away = shadeAt(edges, edge, clockwise);
      const reach = shade.depth * Math.min(1, Math.max(0, away) * 1.5) * random.between(0.7, 1.05);
      const length = distance(edge, beyond);
      if (reach < 3 || length < 2.5) return [];
      return [{ line: [edge, along(edge, beyond, Math.min(0.94, reach / length))], nib: shade.nib } as const];
    });
  });
}

/** Parallel strokes that run in from the edges that are turned away from the light. */
export function hatch(
  outline: Outline,
  { depth, spacing = 5, nib = 'hair', crossed = false }: Shade,
  random: Random,
): Mark[] {
  const layer = hatchLayer(outline, { depth, spacing, nib, crossed }, HATCH_ANGLE, random);
  if (!crossed) return layer;
  const across = { depth: depth * 0.5, spacing: spacing * 1.1, nib, crossed };
  return [...layer, ...hatchLayer(outline, across, HATCH_ANGLE + 1.1, random)];
}

/** Dots within an outline. A dot is a line that ends where it begins. */
export function stipple(outline: Outline, { count, lean }: Stipple, random: Random): Mark[] {
  const cutter = createCutter(outline);
  const { left, top, right, bottom } = cutter.bounds;
  const [width, height] = [right - left || 1, bottom - top || 1];
  const dots: Mark[] = [];
  for (let attempt = 0; attempt < count * 4 && dots.length < count; attempt += 1) {
    const dot = at(random.between(left, right), random.between(top, bottom));
    const darkness = ((dot.x - left) / width) * 0.6 + ((dot.y - top) / height) * 0.4;
    if (darkness < random.between(0, lean) || !encloses(cutter, dot)) continue;
    dots.push({ line: [dot, dot], nib: random.chance(0.3) ? 'full' : 'plain' });
  }
  return dots;
}
