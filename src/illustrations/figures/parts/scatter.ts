import { type Figure, type Form, placeFigure, type Wash } from '#illustrations/drawing/form.ts';
import { at, type Outline, type Point, polar } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';

/** A stone with `corners` uneven corners about the origin. */
export function stone(radius: number, corners: number, random: Random): Outline {
  const start = random.between(0, Math.PI);
  return Array.from({ length: corners }, (_, index) => {
    const angle = start + ((index + random.between(-0.25, 0.25)) * 2 * Math.PI) / corners;
    return polar(at(0, 0), angle, radius * random.between(0.78, 1.12));
  });
}

/** Lines of shadow on the table to the right of a thing that stands with its foot about the origin. */
export function drawShadow(reach: number, random: Random): Figure {
  const rows = Math.max(3, Math.round(reach / 26));
  const lines = Array.from({ length: rows }, (_, row) => {
    const y = row * 5 - 2;
    return {
      line: [at(0, y), at(reach * (1 - row / (rows + 2)) * random.between(0.85, 1.1), y)],
      nib: 'hair',
      leavesForm: true,
    } as const;
  });
  const nothing: Form = {
    outline: [at(0, 0), at(1, 0), at(0, 1)],
    edge: 'none',
    seeThrough: true,
    marks: lines,
  };
  return [nothing];
}

/** A crumb of ground flower at each spot. */
export function drawCrumbs(spots: readonly Point[], wash: Wash, random: Random): Figure {
  return spots.flatMap((to) =>
    placeFigure(
      [
        {
          outline: stone(random.between(5, 12), random.whole(5, 7), random),
          wash,
          edge: 'light',
          shade: { depth: 9, spacing: 3.6 },
        },
      ],
      { to },
    ),
  );
}
