import type { Messages } from '../messages/english.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** What a store says about tax, with a trailing space; empty if it says nothing. */
export function toTaxSentence({ tax }: Pick<PublicStore, 'tax'>, { footer }: Messages['pages']): string {
  const sentence = tax.prices && (tax.prices === 'included' ? footer.taxIncluded : footer.taxNotIncluded);
  return [sentence, tax.note].flatMap((text) => (text ? [`${text} `] : [])).join('');
}
