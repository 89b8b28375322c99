import { formatLabel } from '#menu/format/variant-label.ts';
import type { Words } from '#menu/format/words.ts';
import type { SizeName, Variant } from '#menu/model/menu.ts';
import { getMessages } from '#site/messages/get-messages.ts';

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
