import { arc, smoothLine, smoothOutline } from '#illustrations/drawing/curve.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { face, type Turned, turnedOutline } from '../parts/turned.ts';

/** A cube with soft corners, dusted with sugar, about the origin. */
function drawCube(size: number, random: Random): Figure {
  const [half, lift] = [size / 2, size * random.between(0.26, 0.4)];
  const skew = size * random.between(0.14, 0.24);
  const soft = (corners: readonly Point[]) =>
    smoothOutline(
      corners.flatMap((corner, index) => {
        const next = corners[(index + 1) % corners.length] ?? corner;
        const [dx, dy] = [next.x - corner.x, next.y - corner.y];
        return [
          at(corner.x + dx * 0.09, corner.y + dy * 0.09),
          at(corner.x + dx * 0.5, corner.y + dy * 0.5),
          at(corner.x + dx * 0.91, corner.y + dy * 0.91),
        ];
      }),
    );
  const dust = { count: Math.round(size * 0.36), lean: 0.35 };
  const body = soft([
    at(-half, -half),
    at(-half + skew, -half - lift),
    at(half + skew, -half - lift),
    at(half + skew, half - lift),
    at(half, half),
    at(-half, half),
  ]);
  const front = soft([at(-half, -half), at(half, -half), at(half, half), at(-half, half)]);
  return [
    { outline: body, wash: 'deep', shade: { depth: size * 0.3, spacing: 4.5 }, stipple: dust },
    {
      outline: front,
      wash: 'main',
      edge: 'light',
      shade: { depth: size * 0.28, spacing: 4.8 },
      stipple: dust,
      marks: [
        {
          line: [at(-half * 0.66, -half * 0.3), at(-half * 0.66, -half * 0.66), at(-half * 0.3, -half * 0.7)],
          nib: 'thin',
        },
      ],
    },
  ];
}

/** A round pastille with a flat top, about the origin. */
function drawPastille(size: number, random: Random): Figure {
  const tilt = random.between(0.42, 0.52);
  const radius = size * 0.54;
  const side: Turned = {
    profile: smoothLine([at(radius * 0.88, -size * 0.2), at(radius, 0), at(radius * 0.96, size * 0.22)]),
    tilt,
  };
  return [
    {
      outline: turnedOutline(side),
      wash: 'deep',
      shade: { depth: size * 0.36, spacing: 4.5 },
      stipple: { count: Math.round(size * 0.3), lean: 0.3 },
    },
    {
      outline: face(radius * 0.88, -size * 0.2, tilt),
      wash: 'main',
      edge: 'light',
      stipple: { count: Math.round(size * 0.24), lean: 0.2 },
      marks: [
        {
          line: arc(at(0, -size * 0.2), radius * 0.66, radius * 0.66 * tilt, Math.PI, Math.PI * 1.5),
          nib: 'thin',
        },
      ],
    },
  ];
}

/** Cubes or pastilles, set out in rows. */
export function drawGums(random: Random): Figure {
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

/** Cubes or pastilles in a heap of nine. */
export function drawHeap(random: Random): Figure {
  const draw = random.pick([drawCube, drawPastille]);
  const rows = [
    [-50, 50],
    [-104, 0, 104],
    [-150, -52, 54, 152],
  ] as const;
  return rows.flatMap((row, index) =>
    row.flatMap((x) =>
      placeFigure(draw(84, random), {
        to: at(x + random.between(-8, 8), index * 66 + random.between(-6, 6)),
        turn: random.between(-0.3, 0.3),
      }),
    ),
  );
}
