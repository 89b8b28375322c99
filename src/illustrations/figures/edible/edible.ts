import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawBar } from './chocolate.ts';
import { drawCookies } from './cookie.ts';
import { drawGums, drawHeap } from './gum.ts';
import { drawHoney } from './honey.ts';
import { drawTin } from './mints.ts';
import { drawSlices } from './slices.ts';

/** The ways to draw edibles. */
export const EDIBLE: Compositions = [
  { words: ['GUMM', 'CHEW', 'FRUIT', 'TAFFY', 'LOZENGE', 'HARD CANDY'], draw: drawGums },
  { words: ['GUMM', 'CHEW', 'FRUIT', 'TAFFY', 'CARAMEL'], draw: drawHeap },
  { words: ['CHOCOLATE', 'BAR', 'TRUFFLE'], draw: drawBar },
  { words: ['COOKIE', 'BAKED'], draw: drawCookies },
  { words: ['BROWNIE', 'BAKED', 'CAKE'], draw: drawSlices },
  { words: ['MINT', 'TABLET', 'TROCHE', 'LOZENGE'], draw: drawTin },
  { words: ['HONEY', 'SPREAD', 'SYRUP', 'BUTTER', 'COOKING', 'CONDIMENT'], draw: drawHoney },
];
