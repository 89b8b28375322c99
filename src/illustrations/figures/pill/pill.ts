import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawBlister } from './blister.ts';
import { drawRows, drawScatter } from './loose-pills.ts';
import { drawBottle } from './pill-bottle.ts';

/** The ways to draw pills. */
export const PILL: Compositions = [
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawScatter },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawRows },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawBlister },
  { words: ['CAPSULE', 'SOFTGEL', 'TABLET', 'PILL', 'GEL'], draw: drawBottle },
];
