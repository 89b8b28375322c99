import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawCrumbs } from '../parts/scatter.ts';
import { drawBract, pistils } from './bract.ts';

const CRUMBS = 130;

function drawCreasedPaper(random: Random): Form {
  const tuck = random.between(-14, 14);
  return {
    outline: [at(-176, -70 + tuck), at(170, -96), at(196, 132 + tuck), at(-158, 160)],
    wash: 'paper',
    shade: { depth: 22, spacing: 5 },
    marks: [
      { line: [at(-168, 40), at(184, 14)], nib: 'thin' },
      { line: [at(4, -84), at(16, 148)], nib: 'hair' },
    ],
  };
}

/** A heap of ground flower on a creased paper, with a few whole bracts in it. */
export function drawShake(random: Random): Figure {
  const height = random.between(120, 150);
  const spots = Array.from({ length: CRUMBS }, (_, index) => {
    const row = index / CRUMBS;
    const reach = 14 + 104 * Math.sin((row * Math.PI) / 2) ** 1.2;
    return at(random.between(-1, 1) * reach, (row - 0.5) * height + random.between(-6, 6));
  });
  const strays = Array.from({ length: 7 }, () =>
    at(random.pick([-1, 1]) * random.between(104, 140), random.between(0.1, 0.7) * height),
  );
  const bracts = Array.from({ length: 5 }, () => {
    const hairs = pistils(-36, 26, random);
    const bract = drawBract({ length: 36, width: 20, darkness: 0.5 }, random.between(-0.5, 0.5), hairs);
    const to = at(random.between(-64, 64), random.between(-0.1, 0.5) * height);
    return placeFigure([bract], { to, turn: random.between(-1.5, 1.5) });
  });
  const heap = [...drawCrumbs([...spots, ...strays], 'main', random), ...bracts.flat()];
  const figure = [drawCreasedPaper(random), ...heap];
  return placeFigure(figure, { to: at(0, 0), turn: random.between(-0.14, 0.14) });
}
