import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawEmblem } from '../parts/label.ts';
import { face, turnedOutline } from '../parts/turned.ts';

/** A grinder with its lid off, so that the teeth show. */
export function drawGrinder(random: Random): Figure {
  const [radius, tilt] = [random.between(104, 124), 0.36];
  const knurl = (height: number) =>
    Array.from({ length: 30 }, (_, index) => {
      const angle = (Math.PI * (index + 0.5)) / 30;
      return {
        line: [
          at(Math.cos(angle) * radius, Math.sin(angle) * radius * tilt - height + 8),
          at(Math.cos(angle) * radius, Math.sin(angle) * radius * tilt - 8),
        ],
        nib: 'thin',
      } as const;
    });
  const part = (height: number, isMilled: boolean): Form => ({
    outline: turnedOutline({ profile: [at(radius, -height), at(radius, 0)], tilt }),
    wash: 'main',
    shade: { depth: radius * 0.4, spacing: 4.5 },
    marks: isMilled ? knurl(height) : [],
  });
  const teeth = Array.from({ length: 14 }, (_, index): Form => {
    const reach = index < 5 ? 0.36 : 0.72;
    const angle = index < 5 ? (index * 2 * Math.PI) / 5 : (index * 2 * Math.PI) / 9;
    const [x, y] = [Math.cos(angle) * radius * reach, Math.sin(angle) * radius * reach * tilt - 60];
    return {
      outline: [at(x - 7, y), at(x, y - 15), at(x + 7, y), at(x, y + 5)],
      wash: 'paper',
      edge: 'light',
      shade: { depth: 10, spacing: 3.4 },
    };
  }).toSorted((a, b) => (a.outline[0]?.y ?? 0) - (b.outline[0]?.y ?? 0));
  const emblem = drawEmblem(radius, random).map(
    (line) => ({ line: line.map(({ x, y }) => at(x, y * tilt - 52)), nib: 'plain' }) as const,
  );
  const lid: Figure = [
    part(52, true),
    {
      outline: face(radius, -52, tilt),
      wash: 'paper',
      marks: [{ line: face(radius * 0.86, -52, tilt), nib: 'thin' }, ...emblem],
    },
  ];
  return [
    ...placeFigure(lid, { to: at(random.pick([-70, 70]), -158), turn: random.between(-0.16, 0.16) }),
    ...placeFigure(
      [
        part(60, false),
        part(60, true),
        { outline: face(radius, -60, tilt), wash: 'paper', shade: { depth: 20, spacing: 4 } },
        {
          outline: face(radius * 0.9, -56, tilt * 0.95),
          wash: 'deep',
          edge: 'light',
          shade: { depth: 30, spacing: 5 },
        },
        ...teeth,
      ],
      { to: at(0, 0) },
    ),
  ];
}
