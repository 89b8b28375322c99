import type { Compositions } from '#illustrations/drawing/composition.ts';
import { drawCanister } from './canister.ts';
import { drawKeys } from './keys.ts';
import { drawPaperBag } from './paper-bag.ts';
import { drawParcel } from './parcel.ts';

/** The ways to draw a product of no other category. */
export const MISC: Compositions = [
  { words: ['STORAGE', 'JAR', 'CONTAINER'], draw: drawCanister },
  { words: ['BAG'], draw: drawPaperBag },
  { words: ['KEY', 'ACCESSOR'], draw: drawKeys },
  { words: ['BOX', 'KIT', 'BUNDLE'], draw: drawParcel },
];
