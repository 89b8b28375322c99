import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawHash } from './hash.ts';
import { drawJar, drawJarWithLid } from './jar.ts';
import { drawOnParchment } from './parchment.ts';
import { drawStones } from './stones.ts';
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
