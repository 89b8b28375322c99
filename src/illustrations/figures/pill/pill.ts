import type { Compositions } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at, type Point } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawBlister } from './blister.ts';
import { drawBottle } from './pill-bottle.ts';
import { choosePill } from './pill-shapes.ts';

/** The ways to draw pills. */
export const PILL: Compositions = [
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawScatter },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawRows },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawBlister },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawBottle },
];

const SPOTS: readonly (readonly Point[])[] = [
  [at(-70, -90), at(72, -64), at(-6, 24), at(-88, 110), at(86, 124)],
  [at(0, -130), at(-86, -40), at(84, -30), at(-40, 66), at(70, 110), at(-110, 150)],
  [at(-60, -60), at(66, 40), at(-40, 128)],
  [
    at(-104, -110),
    at(0, -120),
    at(104, -104),
    at(-104, 14),
    at(4, 8),
    at(106, 20),
    at(-100, 140),
    at(2, 134),
    at(104, 142),
  ],
];

/** A few pills, lying as they fell. */
function drawScatter(random: Random, { subtype }: { subtype: string }): Figure {
  const spots = random.pick([SPOTS[0] ?? [], SPOTS[1] ?? [], SPOTS[2] ?? []]);
  const pill = choosePill(random, subtype);
  const size = spots.length < 4 ? 150 : 118;
  return spots.flatMap((to) => placeFigure(pill(size), { to, turn: random.between(0, Math.PI) }));
}

/** Nine pills in rows. */
function drawRows(random: Random, { subtype }: { subtype: string }): Figure {
  const pill = choosePill(random, subtype);
  const turn = random.pick([0, 0.6, -0.6]);
  return (SPOTS[3] ?? []).flatMap((to) =>
    placeFigure(pill(104), { to, turn: turn + random.between(-0.12, 0.12) }),
  );
}
