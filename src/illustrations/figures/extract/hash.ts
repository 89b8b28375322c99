import { type Figure, type Form, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { face } from '../parts/turned.ts';
import { drawCrystals } from './crystal.ts';

/** A pressed block and a ball of hash, with a thread-wrapped paper. */
export function drawHash(random: Random): Figure {
  const slab: Form = {
    outline: [at(-130, -20), at(-60, -92), at(140, -64), at(84, 22)],
    wash: 'deep',
    stipple: { count: 120, lean: 0.4 },
  };
  const sideLeft: Form = {
    outline: [at(-130, -20), at(84, 22), at(80, 66), at(-128, 22)],
    wash: 'deep',
    shade: { depth: 70, spacing: 4.5 },
    stipple: { count: 60, lean: 0.2 },
  };
  const sideRight: Form = {
    outline: [at(84, 22), at(140, -64), at(137, -22), at(80, 66)],
    wash: 'deep',
    shade: { depth: 60, spacing: 4, crossed: true },
  };
  const ball: Form = {
    outline: face(random.between(46, 58), 0, random.between(0.92, 1)),
    wash: 'main',
    shade: { depth: 54, spacing: 4.5, crossed: true },
    stipple: { count: 90, lean: 0.9 },
  };
  const crumb = drawCrystals(4, at(60, 14), 11, random);
  const rests = [
    ...placeFigure([ball], { to: at(-92, 98), turn: random.between(-0.6, 0.6) }),
    ...placeFigure(crumb, { to: at(50, 112) }),
  ];
  const block: Figure = [slab, sideLeft, sideRight];
  const second = placeFigure(block, {
    to: at(random.between(-16, 30), -66),
    turn: random.between(-0.12, 0.12),
    scale: 0.86,
  });
  const isMirrored = random.chance(0.5);
  return placeFigure([...block, ...(random.chance(0.5) ? second : rests)], {
    to: at(0, 0),
    mirrored: isMirrored,
  });
}
