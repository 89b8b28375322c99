import { smoothLine, smoothOutline } from '#illustrations/drawing/curve.ts';
import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { stone } from '../parts/scatter.ts';

function drawCookie(radius: number, isBitten: boolean, random: Random): Figure {
  const knots = Array.from({ length: 18 }, (_, index) => {
    const angle = (index * 2 * Math.PI) / 18;
    const isGap = isBitten && index >= 14 && index <= 16;
    const reach = radius * (isGap ? ([0.72, 0.56, 0.7][index - 14] ?? 1) : random.between(0.96, 1.04));
    return at(Math.cos(angle) * reach, Math.sin(angle) * reach * 0.92);
  });
  const chips = Array.from({ length: 9 }, (_, index): Form => {
    const angle = index * 2.4;
    const reach = radius * 0.72 * Math.sqrt((index + 0.6) / 9);
    const center = at(Math.cos(angle) * reach, Math.sin(angle) * reach * 0.9);
    return {
      outline: smoothOutline(stone(radius * random.between(0.09, 0.14), 5, random)).map((p) =>
        at(p.x + center.x, p.y + center.y),
      ),
      wash: 'deep',
      edge: 'light',
      shade: { depth: 12, spacing: 3.6, crossed: true },
    };
  });
  const cracks = Array.from({ length: 6 }, () => {
    const angle = random.between(0, 6.28);
    const start = at(Math.cos(angle) * radius * 0.3, Math.sin(angle) * radius * 0.3);
    const elbow = at(
      start.x + radius * random.between(-0.1, 0.16),
      start.y + radius * random.between(-0.05, 0.16),
    );
    return {
      line: smoothLine([
        start,
        elbow,
        at(elbow.x + radius * 0.12, elbow.y + radius * random.between(-0.06, 0.1)),
      ]),
      nib: 'plain',
    } as const;
  });
  const cookie: Form = {
    outline: smoothOutline(knots),
    wash: 'main',
    shade: { depth: radius * 0.3, spacing: 5 },
    stipple: { count: 90, lean: 0.8 },
    marks: cracks,
  };
  return [
    cookie,
    ...(isBitten
      ? chips.filter((chip) => {
          const [first] = chip.outline;
          return !first || first.x < radius * 0.3 || first.y > -radius * 0.2;
        })
      : chips),
  ];
}

/** One cookie with a bite gone, or two or three. */
export function drawCookies(random: Random): Figure {
  const placement = random.whole(0, 2);
  if (placement === 0) return drawCookie(150, true, random);
  const second = placeFigure(drawCookie(104, false, random), { to: at(-70, -104), turn: 0.8 });
  const first = placeFigure(drawCookie(112, random.chance(0.5), random), { to: at(52, 66) });
  if (placement === 1) return [...second, ...first];
  return [...placeFigure(drawCookie(96, false, random), { to: at(90, -124), turn: 2 }), ...second, ...first];
}
