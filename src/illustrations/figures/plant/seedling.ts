import { smoothLine, smoothOutline } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { ribbon } from '#illustrations/drawing/ribbon.ts';
import { drawLeaflet } from '../flower/leaflet.ts';
import { drawStem, drawStrap } from '../flower/stem.ts';
import { drawStalkedLeaf } from './stalked-leaf.ts';

/** A pressed seedling with its root, held by two straps. */
export function drawSeedling(random: Random): Figure {
  const sway = random.between(-18, 18);
  const root = (line: readonly Point[], width: number): Form => ({
    outline: ribbon(smoothLine(line), (share) => width * (1 - 0.8 * share)),
    wash: 'paper',
    edge: 'light',
  });
  const side = [0.2, 0.34, 0.46, 0.6, 0.72].map((share, index): Form => {
    const from = at(sway * share, share * 150);
    const way = index % 2 === 0 ? -1 : 1;
    return root(
      [
        from,
        at(from.x + way * 26, from.y + 16),
        at(from.x + way * random.between(38, 60), from.y + random.between(34, 60)),
      ],
      4,
    );
  });
  const stem = drawStem([at(0, 0), at(sway * 0.3, -80), at(-sway * 0.3, -160), at(0, -236)], 8);
  const seedLeaves = [-1, 1].flatMap((way): Figure => {
    const outline = smoothOutline([at(0, 0), at(-13, -22), at(-9, -46), at(0, -52), at(9, -46), at(13, -22)]);
    return placeFigure(
      [
        {
          outline,
          wash: 'deep',
          edge: 'light',
          shade: { depth: 12, spacing: 4 },
          marks: [{ line: [at(0, -4), at(0, -38)], nib: 'thin' }],
        },
      ],
      { to: at(sway * 0.3, -88), turn: way * random.between(1.2, 1.5) },
    );
  });
  const leaves = [-1, 1].flatMap((way) =>
    placeFigure(drawStalkedLeaf(118, way * random.between(0.9, 1.2), random), { to: at(-sway * 0.3, -160) }),
  );
  const crown = [-0.42, 0.4, 0].flatMap((turn) =>
    placeFigure([drawLeaflet({ length: 96, width: 21, bend: turn * 0.4, teeth: 8 }, random)], {
      to: at(0, -232),
      turn,
    }),
  );
  return [
    ...side,
    root([at(0, 0), at(sway * 0.5, 70), at(sway, 150), at(sway * 0.6, 204)], 8),
    ...seedLeaves,
    ...leaves,
    stem,
    ...crown,
    ...drawStrap(at(0, -44), 52, 0.1),
    ...drawStrap(at(sway * 0.6, 100), 46, -0.16),
  ];
}
