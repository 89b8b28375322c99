import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawCanister } from './canister.ts';
import { drawCap } from './cap.ts';
import { drawEnvelope } from './envelope.ts';
import { drawCard } from './gift-card.ts';
import { drawGrinder } from './grinder.ts';
import { drawKeys } from './keys.ts';
import { drawLighter } from './lighter.ts';
import { drawMug } from './mug.ts';
import { drawPaperBag } from './paper-bag.ts';
import { drawParcel } from './parcel.ts';
import { drawPipe } from './pipe.ts';
import { drawReceipt } from './receipt.ts';
import { drawPapers } from './rolling-papers.ts';
import { drawTag, drawTags } from './tag.ts';
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

/** The ways to draw a product of no other category. */
export const MISC: Compositions = [
  { words: ['STORAGE', 'JAR', 'CONTAINER'], draw: drawCanister },
  { words: ['BAG'], draw: drawPaperBag },
  { words: ['KEY', 'ACCESSOR'], draw: drawKeys },
  { words: ['BOX', 'KIT', 'BUNDLE'], draw: drawParcel },
];

/** The ways to draw gift cards, fees and the like. */
export const NON_INVENTORY: Compositions = [
  { words: ['GIFT', 'CARD'], draw: drawCard },
  { words: ['GIFT', 'CERTIFICATE', 'VOUCHER', 'DONATION'], draw: drawEnvelope },
  { words: ['FEE', 'SERVICE', 'DELIVERY', 'TAX'], draw: drawReceipt },
  { words: ['FEE', 'DEPOSIT'], draw: drawTag },
];

/** The ways to draw a product whose category is unknown. */
export const OTHER: Compositions = [
  { words: [], draw: drawTag },
  { words: [], draw: drawTags },
  { words: [], draw: drawParcel },
  { words: [], draw: drawPaperBag },
];
