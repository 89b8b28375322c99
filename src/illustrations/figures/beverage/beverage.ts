import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawBottle } from './bottle.ts';
import { drawOneCan, drawTwoCans } from './can.ts';
import { drawCup } from './cup.ts';
import { drawSachet } from './sachet.ts';
import { drawTumbler } from './tumbler.ts';

/** The ways to draw drinks. */
export const BEVERAGE: Compositions = [
  { words: ['SODA', 'SELTZER', 'SPARKLING', 'BEER', 'ENERGY', 'CARBONATED', 'DRINK'], draw: drawOneCan },
  { words: ['SODA', 'SELTZER', 'SPARKLING', 'BEER', 'CARBONATED'], draw: drawTwoCans },
  {
    words: ['JUICE', 'LEMONADE', 'TONIC', 'KOMBUCHA', 'WATER', 'SHOT', 'SYRUP', 'ELIXIR', 'DRINK'],
    draw: drawBottle,
  },
  { words: ['TEA', 'COFFEE', 'COCOA', 'HOT'], draw: drawCup },
  { words: ['TEA', 'POWDER', 'MIX'], draw: drawSachet },
  { words: ['JUICE', 'LEMONADE', 'TONIC', 'MIX'], draw: drawTumbler },
];
