import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawBluntPlate } from './blunt.ts';
import { drawSingle, drawWithBud, drawWithCrumbs } from './lone-joint.ts';
import { drawPack } from './pack.ts';
import { drawBundle, drawCrossed, drawFan, drawRow } from './several-joints.ts';
import { drawTube } from './tube.ts';

/** The ways to draw pre-rolls. */
export const PREROLL: Compositions = [
  { words: ['SINGLE', 'INFUSED'], draw: drawSingle },
  { words: ['SINGLE', 'INFUSED'], draw: drawWithCrumbs },
  { words: ['SINGLE'], draw: drawWithBud },
  { words: ['INFUSED'], draw: drawCrossed },
  { words: ['PACK', 'MULTI', 'MINI'], draw: drawFan },
  { words: ['PACK', 'MULTI'], draw: drawRow },
  { words: ['PACK', 'MULTI'], draw: drawBundle },
  { words: ['PACK', 'MULTI', 'BOX'], draw: drawPack },
  { words: ['SINGLE', 'TUBE', 'INFUSED'], draw: drawTube },
  { words: ['BLUNT', 'CIGAR', 'CANNAGAR'], draw: drawBluntPlate, isRare: true },
];
