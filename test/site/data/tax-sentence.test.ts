import { expect, it } from 'vitest';
import { parseStore } from '#settings/load-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { toTaxSentence } from '#site/data/tax-sentence.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { store } from '../../stores/corner-store.ts';

const say = (tax: StoreInput['tax'], locale = 'en-US') =>
  toTaxSentence(parseStore({ ...store, ...(tax && { tax }) }, ''), getMessages(locale).pages);

it('a store that says nothing about tax has no sentence about it', () => {
  expect(say(undefined)).toBe('');
});

it.each<[tax: StoreInput['tax'], sentence: string]>([
  [{ prices: 'not-included' }, 'Prices don’t include tax. '],
  [{ prices: 'included' }, 'Prices include tax. '],
  [{ prices: 'not-included', note: 'Add 15% excise.' }, 'Prices don’t include tax. Add 15% excise. '],
  [{ note: 'Tax is added at checkout.' }, 'Tax is added at checkout. '],
])('the settings %j say so', (tax, sentence) => {
  expect(say(tax)).toBe(sentence);
});

it('says so in Spanish, too', () => {
  expect(say({ prices: 'included' }, 'es-US')).toBe('Los precios incluyen impuestos. ');
});
