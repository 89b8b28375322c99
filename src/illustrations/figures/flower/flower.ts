import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawBranch } from './branch.ts';
import { drawBundle } from './bundle.ts';
import { drawHalved } from './halved.ts';
import { drawNuggets } from './nuggets.ts';
import { drawPair } from './pair.ts';
import { drawShake } from './shake.ts';
import { drawSingle, drawSquat } from './single.ts';
import { drawWithDetails } from './with-details.ts';

/** The ways to draw flower. */
export const FLOWER: Compositions = [
  { words: [], draw: drawSingle },
  { words: [], draw: drawSquat },
  { words: [], draw: drawPair },
  { words: [], draw: drawBundle },
  { words: [], draw: drawBranch },
  { words: [], draw: drawHalved },
  { words: [], draw: drawWithDetails },
  { words: ['SMALL', 'POPCORN', 'MINI', 'NUG', 'LITTLE', 'INFUSED', 'MOON'], draw: drawNuggets },
  { words: ['SHAKE', 'GROUND', 'TRIM', 'MILLED'], draw: drawShake, isRare: true },
];
