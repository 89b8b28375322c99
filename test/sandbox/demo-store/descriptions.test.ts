import { describe, expect, it } from 'vitest';
import { DEMO_SHOP, getECommerce, getFamilyKey, isListed } from './demo-shop.ts';

const families = [...Map.groupBy(DEMO_SHOP.products.filter(isListed), getFamilyKey).values()].flatMap(
  ([first]) => first ?? [],
);
const texts = families.flatMap((product) => getECommerce(product).product_description ?? []);
const firstSentence = (text: string) => text.split(/(?<=[.?!]) |\n/)[0] ?? '';

describe('the descriptions of the demo store', () => {
  it('are missing for about a tenth of the products', () => {
    const share = 1 - texts.length / families.length;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.15);
  });

  it('never come twice', () => {
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('begin otherwise than their neighbor’s', () => {
    const alike = texts.filter(
      (text, index) => firstSentence(text) === firstSentence(texts[index - 1] ?? ''),
    );
    expect(alike).toEqual([]);
  });

  it('have one to six sentences, begin with a capital and end with a full stop', () => {
    for (const text of texts) {
      const sentences = text.split(/[.?!](?:\s|$)/).filter(Boolean).length;
      expect(text).toMatch(/^[\p{Lu}\p{N}]/u);
      expect(text).toMatch(/[.?!]$/);
      expect(sentences, text).toBeLessThanOrEqual(6);
      expect(text.length, text).toBeGreaterThan(40);
      expect(text.length, text).toBeLessThan(420);
    }
  });

  it('leave no blank unfilled', () => {
    expect(texts.filter((text) => /[{}]|undefined|null| {2}|\.\.| ,/.test(text))).toEqual([]);
  });

  it('claim nothing about health, and speak to adults', () => {
    const unwanted =
      /\b(?:heal|health|pain(?:s|ful)?\b|aches?\b|anxi|depress|insomnia|stress|sleep|therap|medic|relie[fv]|treat(?:s|ment)|symptom|candy|kids?|child|toy|cartoon|stoned|weed|dank|lit up|couch ?lock)/i;
    expect(texts.filter((text) => unwanted.test(text))).toEqual([]);
  });

  it('have curly quotes only, Greek letters and paragraphs at times', () => {
    expect(texts.filter((text) => /['"]/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes('’')).length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes('β-caryophyllene')).length).toBeGreaterThan(5);
    expect(texts.filter((text) => text.includes('\n\n')).length).toBeGreaterThan(50);
  });
});
