import { at, closed, type Line, type Outline, type Point, steps } from './point.ts';

const STEPS_PER_SPAN = 6;

function splineAt(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const [a, b, c, d] = [
    -0.5 * t + t * t - 0.5 * t ** 3,
    1 - 2.5 * t * t + 1.5 * t ** 3,
    0.5 * t + 2 * t * t - 1.5 * t ** 3,
    -0.5 * t * t + 0.5 * t ** 3,
  ];
  return at(a * p0.x + b * p1.x + c * p2.x + d * p3.x, a * p0.y + b * p1.y + c * p2.y + d * p3.y);
}

function spline(knots: Line, spans: number, knotAt: (index: number) => Point | undefined): Point[] {
  const points: Point[] = [];
  for (let span = 0; span < spans; span += 1) {
    const [p0, p1, p2, p3] = [knotAt(span - 1), knotAt(span), knotAt(span + 1), knotAt(span + 2)];
    if (!p0 || !p1 || !p2 || !p3) continue;
    for (let step = 0; step < STEPS_PER_SPAN; step += 1) {
      points.push(splineAt(p0, p1, p2, p3, step / STEPS_PER_SPAN));
    }
  }
  return points.length > 0 ? points : [...knots];
}

/** A smooth line through the knots (Catmull-Rom), from the first to the last. */
export function smoothLine(knots: Line): Line {
  const last = knots.at(-1);
  const inRange = (index: number) => knots[Math.min(Math.max(index, 0), knots.length - 1)];
  return last ? [...spline(knots, knots.length - 1, inRange), last] : [];
}

/** A smooth closed outline through the knots. */
export function smoothOutline(knots: Outline): Outline {
  return spline(knots, knots.length, (index) => knots.at(index % knots.length));
}

/** An arc of an ellipse from one angle to another, in radians clockwise from the right. */
export function arc(center: Point, rx: number, ry: number, from: number, to: number): Line {
  const count = Math.max(6, Math.ceil(Math.abs(to - from) * Math.sqrt(Math.max(rx, ry)) * 1.4));
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = from + ((to - from) * index) / count;
    return at(center.x + rx * Math.cos(angle), center.y + ry * Math.sin(angle));
  });
}

/** A closed ellipse about `center`. */
export function ellipse(center: Point, rx: number, ry: number): Outline {
  return arc(center, rx, ry, 0, 2 * Math.PI).slice(0, -1);
}

/** A rectangle about `center` whose corners are rounded by `radius`. */
export function roundedBox(center: Point, width: number, height: number, radius: number): Outline {
  const r = Math.min(radius, width / 2, height / 2);
  const [dx, dy] = [width / 2 - r, height / 2 - r];
  if (r <= 0) {
    return [at(-dx, -dy), at(dx, -dy), at(dx, dy), at(-dx, dy)].map((p) =>
      at(center.x + p.x, center.y + p.y),
    );
  }
  const quarter = Math.PI / 2;
  return [
    ...arc(at(center.x + dx, center.y + dy), r, r, 0, quarter),
    ...arc(at(center.x - dx, center.y + dy), r, r, quarter, 2 * quarter),
    ...arc(at(center.x - dx, center.y - dy), r, r, 2 * quarter, 3 * quarter),
    ...arc(at(center.x + dx, center.y - dy), r, r, 3 * quarter, 4 * quarter),
  ];
}

/** The same line with no step longer than `length`. */
export function refine(line: Line, length: number): Line {
  const [first] = line;
  if (!first) return [];
  const points: Point[] = [first];
  for (const [a, b] of steps(line)) {
    const count = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / length));
    for (let index = 1; index <= count; index += 1) {
      points.push(at(a.x + ((b.x - a.x) * index) / count, a.y + ((b.y - a.y) * index) / count));
    }
  }
  return points;
}

/** The point between two others of the line that lies farthest from the straight line through them. */
function farthestBetween(line: Line, from: number, to: number): { away: number; index: number } {
  const first = line[from] ?? at(0, 0);
  const last = line[to] ?? first;
  const dx = last.x - first.x;
  const dy = last.y - first.y;
  const length = Math.hypot(dx, dy);
  const farthest = { away: 0, index: from };
  for (let index = from + 1; index < to; index += 1) {
    const { x, y } = line[index] ?? first;
    const away =
      length > 1e-9
        ? Math.abs(dx * (first.y - y) - dy * (first.x - x)) / length
        : Math.hypot(x - first.x, y - first.y);
    if (away > farthest.away) {
      farthest.away = away;
      farthest.index = index;
    }
  }
  return farthest;
}

/** The same line without the points that lie closer than `tolerance` to it (Douglas and Peucker). */
export function simplify(line: Line, tolerance: number): Line {
  const kept = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const { away, index } = farthestBetween(line, from, to);
    if (away <= tolerance) continue;
    kept.add(index);
    open.push([from, index], [index, to]);
  }
  return line.filter((_, index) => kept.has(index));
}

/** The same outline without the points that lie closer than `tolerance` to it. */
export function simplifyOutline(outline: Outline, tolerance: number): Outline {
  return simplify(closed(outline), tolerance).slice(0, -1);
}
