import type { SizeName, Variant } from '../../src/menu/menu.ts';
import { formatLabel } from '../../src/menu/variant-label.ts';
import type { Words } from '../../src/menu/words.ts';
import { getMessages } from '../../src/messages/get-messages.ts';

/** The words of a store that speaks a language. */
export function createWords(locale = 'en-US', currency = 'USD'): Words {
  return { locale, currency, menu: getMessages(locale).menu };
}

/** A size that is called so in English. */
export function sizeNamed(label: string): SizeName {
  if (label === 'By the gram') return { kind: 'by-the-gram' };
  if (label === 'By the item') return { kind: 'by-the-item' };
  return label === 'Each' ? { kind: 'each' } : { kind: 'words', text: label };
}

/** How a size is called in English. */
export function labelOf(variant: Variant): string {
  return formatLabel(variant, createWords());
}
