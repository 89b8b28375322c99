import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawCap } from './cap.ts';
import { drawGrinder } from './grinder.ts';
import { drawLighter } from './lighter.ts';
import { drawMug } from './mug.ts';
import { drawPipe } from './pipe.ts';
import { drawPapers } from './rolling-papers.ts';
import { drawTee } from './tee.ts';
import { drawTote } from './tote.ts';

/** The ways to draw merchandise. */
export const MERCH: Compositions = [
  { words: ['BAG', 'TOTE'], draw: drawTote },
  { words: ['GRINDER'], draw: drawGrinder },
  { words: ['PAPER', 'ROLLING', 'CONE', 'TIPS'], draw: drawPapers },
  { words: ['LIGHTER', 'TORCH', 'MATCH'], draw: drawLighter },
  { words: ['HAT', 'CAP', 'BEANIE'], draw: drawCap },
  { words: ['SHIRT', 'TEE', 'HOODIE', 'APPAREL', 'CLOTHING'], draw: drawTee },
  { words: ['MUG', 'CUP', 'DRINKWARE'], draw: drawMug },
  { words: ['PIPE', 'GLASS', 'BONG', 'BUBBLER'], draw: drawPipe },
];
