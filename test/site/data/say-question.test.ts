import { describe, expect, it } from 'vitest';
import { type Figure, QUESTION_IDS } from '#menu/questions/question.ts';
import { sayFigure, sayQuestion } from '#site/data/say-question.ts';
import { questions as en } from '#site/messages/en/pages.ts';
import { questions as es } from '#site/messages/es/pages.ts';

const US = { locale: 'en-US', currency: 'USD' } as const;
const MEXICO = { locale: 'es-MX', currency: 'MXN' } as const;

const FIGURES: [figure: Figure, english: string, spanish: string][] = [
  [
    { kind: 'per-gram', cents: 500, weightGrams: 28 },
    '$5 a gram when you buy 28 g',
    '$5 el gramo al comprar 28 g',
  ],
  [{ kind: 'per-gram', cents: 650, weightGrams: 1 }, '$6.50 a gram', '$6.50 el gramo'],
  [{ kind: 'price', cents: 3500, weightGrams: 3.5 }, '$35 for 3.5 g', '$35 por 3.5 g'],
  [{ kind: 'price', cents: 1299 }, '$12.99', '$12.99'],
  [{ kind: 'price', cents: 1800, itemCount: 2 }, '$18 for 2 items', '$18 por 2 artículos'],
  [{ kind: 'price', cents: 1800, itemCount: 2, weightGrams: 2 }, '$18 for 2 items', '$18 por 2 artículos'],
  [
    { kind: 'ratio', cbd: 11.94, thc: 0.4, unit: 'percent' },
    '11.9% CBD to 0.4% THC',
    '11.9% de CBD frente a 0.4% de THC',
  ],
  [
    { kind: 'ratio', cbd: 300, thc: 15, unit: 'mg' },
    '300 mg CBD to 15 mg THC',
    '300 mg de CBD frente a 15 mg de THC',
  ],
  [{ kind: 'mg-per-piece', mg: 2.5 }, '2.5 mg THC a piece', '2.5 mg de THC por pieza'],
];

describe('a figure', () => {
  it.each(FIGURES)('%j is said as "%s"', (figure, english, spanish) => {
    expect(sayFigure(figure, en, US)).toBe(english);
    expect(sayFigure(figure, es, MEXICO)).toBe(spanish);
  });
});

describe('a question', () => {
  it.each(QUESTION_IDS)('%s is asked, explained in a sentence and linked to, in both languages', (id) => {
    for (const { title, how, link } of [sayQuestion(id, en, US), sayQuestion(id, es, MEXICO)]) {
      expect(title).toMatch(/^(?:¿[^¿?]+|[A-Z][^?]+)\?$/);
      expect(how).toMatch(/^\p{Lu}[^.]+(?:\.\d[^.]*)?\.$/u);
      expect(link).toMatch(/^\p{Lu}.{5,30}$/u);
      expect(`${title} ${how} ${link}`).not.toMatch(/[{}]/);
    }
  });

  it('names $20 in the store’s currency, and the eighth in its numbers', () => {
    expect(sayQuestion('under-20', en, US).title).toBe('What is there under $20?');
    expect(sayQuestion('under-20', en, { ...US, currency: 'EUR' }).link).toBe('Under €20');
    expect(sayQuestion('best-eighth', es, { ...MEXICO, locale: 'es-ES' }).how).toContain('(3,5 g)');
  });
});
