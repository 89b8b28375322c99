import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawPaperBag } from './paper-bag.ts';
import { drawParcel } from './parcel.ts';
import { drawTag, drawTags } from './tag.ts';

/** The ways to draw a product whose category is unknown. */
export const OTHER: Compositions = [
  { words: [], draw: drawTag },
  { words: [], draw: drawTags },
  { words: [], draw: drawParcel },
  { words: [], draw: drawPaperBag },
];
