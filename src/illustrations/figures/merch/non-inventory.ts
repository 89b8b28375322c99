import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawEnvelope } from './envelope.ts';
import { drawCard } from './gift-card.ts';
import { drawReceipt } from './receipt.ts';
import { drawTag } from './tag.ts';

/** The ways to draw gift cards, fees and the like. */
export const NON_INVENTORY: Compositions = [
  { words: ['GIFT', 'CARD'], draw: drawCard },
  { words: ['GIFT', 'CERTIFICATE', 'VOUCHER', 'DONATION'], draw: drawEnvelope },
  { words: ['FEE', 'SERVICE', 'DELIVERY', 'TAX'], draw: drawReceipt },
  { words: ['FEE', 'DEPOSIT'], draw: drawTag },
];
