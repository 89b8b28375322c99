import type { Figure, Form } from '#illustrations/drawing/form.ts';
import { along, at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { stone } from '../parts/scatter.ts';

/** A thin brittle sheet broken along straight lines. */
export function drawShatter(radius: number, random: Random): Figure {
  const plate = stone(radius, random.whole(7, 9), random);
  const hub = at(random.between(-0.25, 0.25) * radius, random.between(-0.25, 0.25) * radius);
  const cracks = plate
    .filter((_, index) => index % 2 === 0)
    .map((corner) => {
      const elbow = along(hub, corner, random.between(0.4, 0.6));
      return [
        hub,
        at(elbow.x + random.between(-8, 8), elbow.y + random.between(-8, 8)),
        along(hub, corner, 0.99),
      ];
    });
  const edges = plate.map((corner) => at(corner.x * 0.93 - 2, corner.y * 0.93 - 3));
  const sheet: Form = {
    outline: plate,
    wash: 'main',
    shade: { depth: radius * 0.4, spacing: 5 },
    marks: [
      ...cracks.map((line) => ({ line, nib: 'plain' }) as const),
      { line: edges.slice(1, 5), nib: 'thin' },
    ],
  };
  const chips = [0.2, 0.75, 1.3].map((angle): Form => {
    const [x, y] = [Math.cos(angle) * radius * 1.3, Math.sin(angle) * radius * 1.25];
    return {
      outline: stone(radius * random.between(0.1, 0.2), 5, random).map((p) => at(p.x + x, p.y + y)),
      wash: 'main',
      edge: 'light',
      shade: { depth: 10, spacing: 4 },
    };
  });
  return [sheet, ...chips];
}
