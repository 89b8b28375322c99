import type { Compositions } from '#illustrations/drawing/composition.ts';
import { type Figure, placeFigure } from '#illustrations/drawing/form.ts';
import { at } from '#illustrations/drawing/point.ts';
import type { Random } from '#illustrations/drawing/random.ts';
import { drawCrystals } from './crystal.ts';
import { drawHash } from './hash.ts';
import { drawJar, drawJarWithLid } from './jar.ts';
import { drawOnParchment } from './parchment.ts';
import { drawSyringe } from './syringe.ts';
import { drawTool } from './tool.ts';

/** The ways to draw extracts. */
export const EXTRACT: Compositions = [
  {
    words: ['BADDER', 'BUDDER', 'WAX', 'SAUCE', 'RESIN', 'DIAMOND', 'SHATTER', 'CRUMBLE', 'SUGAR'],
    draw: drawJar,
  },
  {
    words: ['BADDER', 'BUDDER', 'WAX', 'SAUCE', 'RESIN', 'DIAMOND', 'CRUMBLE', 'SUGAR', 'ROSIN'],
    draw: drawJarWithLid,
  },
  { words: ['SHATTER', 'ROSIN', 'SLAB'], draw: drawOnParchment },
  { words: ['RSO', 'SYRINGE', 'OIL', 'DISTILLATE', 'APPLICATOR'], draw: drawSyringe },
  { words: ['DIAMOND', 'ISOLATE', 'CRYSTAL', 'THCA'], draw: drawStones },
  { words: ['HASH', 'KIEF', 'BUBBLE'], draw: drawHash },
  { words: ['BADDER', 'BUDDER', 'WAX', 'ROSIN', 'RESIN'], draw: drawTool },
];

/** Crystals as a mineralogist would set them out: one large, the others by size. */
function drawStones(random: Random): Figure {
  const large = drawCrystals(1, at(0, 0), random.between(92, 110), random);
  const ring = [0.3, 1.2, 2.1, 3.1, 4.2, 5.3].map((angle) => angle + random.between(-0.2, 0.2));
  const small = ring.flatMap((angle) => {
    const reach = random.between(140, 168);
    return placeFigure(drawCrystals(1, at(0, 0), random.between(18, 42), random), {
      to: at(Math.cos(angle) * reach, Math.sin(angle) * reach),
    });
  });
  return [...large, ...small];
}
