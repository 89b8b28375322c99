import { formatLabValue, formatMilligrams, formatMoney, formatWeight } from '#menu/format/format.ts';
import { say } from '#menu/format/say.ts';
import { sayCount } from '#menu/format/say-count.ts';
import type { Words } from '#menu/format/words.ts';
import { EIGHTH_GRAMS, UNDER_20_CENTS } from '#menu/questions/judge-prices.ts';
import type { Figure, QuestionId } from '#menu/questions/question.ts';
import type { QuestionMessages } from '../messages/en/pages.ts';

type Store = Pick<Words, 'locale' | 'currency'>;

/** A question in words: as one asks it, how it was answered, and what a link to it is called. */
export function sayQuestion(
  id: QuestionId,
  { asked }: QuestionMessages,
  store: Store,
): QuestionMessages['asked'][QuestionId] {
  const { title, how, link } = asked[id];
  const values = { money: formatPrice(UNDER_20_CENTS, store), eighth: formatWeight(EIGHTH_GRAMS, store) };
  return { title: say(title, values), how: say(how, values), link: say(link, values) };
}

/** The figure that answers a question, e.g. `$5 a gram when you buy 28 g` or `12% CBD to 0.6% THC`. */
export function sayFigure(figure: Figure, { figures }: QuestionMessages, store: Store): string {
  switch (figure.kind) {
    case 'per-gram':
      return sayPerGram(figure, figures, store);
    case 'price':
      return sayPrice(figure, figures, store);
    case 'ratio': {
      const amount = (value: number) => formatLabValue({ min: value, max: value, unit: figure.unit }, store);
      return say(figures.ratio, { cbd: amount(figure.cbd), thc: amount(figure.thc) });
    }
    case 'mg-per-piece':
      return say(figures.mgPerPiece, { mg: formatMilligrams(figure.mg, figure.mg, store) });
  }
}

function sayPerGram(
  { cents, weightGrams }: Extract<Figure, { kind: 'per-gram' }>,
  figures: QuestionMessages['figures'],
  store: Store,
): string {
  const price = formatPrice(cents, store);
  if (weightGrams === 1) return say(figures.perGramOfOne, { price });
  return say(figures.perGram, { price, weight: formatWeight(weightGrams, store) });
}

function sayPrice(
  { cents, weightGrams, itemCount }: Extract<Figure, { kind: 'price' }>,
  figures: QuestionMessages['figures'],
  store: Store,
): string {
  const price = formatPrice(cents, store);
  if (itemCount) return sayCount(figures.priceOfItems, itemCount, store.locale, { price });
  if (weightGrams) return say(figures.priceOfWeight, { price, weight: formatWeight(weightGrams, store) });
  return say(figures.price, { price });
}

function formatPrice(cents: number, store: Store): string {
  return formatMoney(cents, { ...store, decimals: 'if-any' });
}
