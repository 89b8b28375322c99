import type { MenuMessages } from './menu-messages.ts';

/** The words and ways of writing of one language: what a product is put into words with. */
export interface Words {
  /** BCP 47, e.g. `en-US`: how numbers, prices and dates are written. */
  locale: string;
  /** ISO 4217, e.g. `USD`. */
  currency: string;
  menu: MenuMessages;
}
