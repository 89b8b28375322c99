import { describe, expect, it } from 'vitest';
import { formatLabType } from '#menu/lab/lab-type-name.ts';
import { createWords } from '../words.ts';

describe('a measured compound is called', () => {
  it.each([
    ['Total THC', 'Total THC', 'THC total'],
    ['Total CBD', 'Total CBD', 'CBD total'],
    ['THCA', 'THCA', 'THCA'],
    ['Beta-Myrcene', 'Beta-Myrcene', 'Beta-Myrcene'],
  ])('%s: in English %s, in Spanish %s', (type, english, spanish) => {
    expect(formatLabType(type, createWords('en-US'))).toBe(english);
    expect(formatLabType(type, createWords('es-US'))).toBe(spanish);
  });
});
