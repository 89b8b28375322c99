import { describe, expect, it } from 'vitest';
import { toContent } from '#menu/sizes/content.ts';

const edible = { category: 'edible' as const };

describe('what a package holds', () => {
  it.each([
    [
      'a piece has its share of the package',
      { ...edible, thcMg: 100, pieceCount: 20 },
      { thcMg: 100, pieceCount: 20, thcMgPerPiece: 5 },
    ],
    [
      'shares have two decimals at most',
      { ...edible, thcMg: 100, cbdMg: 50, pieceCount: 30 },
      { thcMg: 100, cbdMg: 50, pieceCount: 30, thcMgPerPiece: 3.33, cbdMgPerPiece: 1.67 },
    ],
    [
      'a piece has what the store states, where it goes with the package',
      { ...edible, thcMg: 98, pieceCount: 20, mgPerPiece: 5 },
      { thcMg: 98, pieceCount: 20, thcMgPerPiece: 5 },
    ],
    ['a stated dose is enough', { ...edible, mgPerPiece: 5 }, { thcMgPerPiece: 5 }],
    [
      'a stated dose of THC and CBD together is shared out',
      { ...edible, thcMg: 100, cbdMg: 100, pieceCount: 10, mgPerPiece: 20 },
      { thcMg: 100, cbdMg: 100, pieceCount: 10, thcMgPerPiece: 10, cbdMgPerPiece: 10 },
    ],
    [
      'a stated dose is of CBD where that is all there is',
      { ...edible, cbdMg: 300, pieceCount: 30, mgPerPiece: 10 },
      { cbdMg: 300, pieceCount: 30, cbdMgPerPiece: 10 },
    ],
    [
      'a stated dose is of CBD where the goods are sold as CBD',
      { ...edible, strainType: 'CBD', mgPerPiece: 10 },
      { cbdMgPerPiece: 10 },
    ],
    [
      'a one-to-one capsule has its dose of both',
      { category: 'pill' as const, thcMg: 300, cbdMg: 300, pieceCount: 30, mgPerPiece: 10 },
      { thcMg: 300, cbdMg: 300, pieceCount: 30, thcMgPerPiece: 10, cbdMgPerPiece: 10 },
    ],
    [
      'a patch has what its package has',
      { category: 'topical' as const, thcMg: 15, cbdMg: 15 },
      { thcMg: 15, cbdMg: 15 },
    ],
    ['pieces alone are counted', { ...edible, pieceCount: 20 }, { pieceCount: 20 }],
  ])('%s', (_, stated, content) => {
    expect(toContent(stated)).toEqual({ content });
  });

  it.each(['flower', 'preroll', 'cartridge', 'extract', 'plant', 'merch', 'non-inv'] as const)(
    'is not told of %s',
    (category) => {
      expect(toContent({ category, thcMg: 100, pieceCount: 20, mgPerPiece: 5 })).toEqual({});
    },
  );

  it('is not told where nothing is stated', () => {
    expect(toContent(edible)).toEqual({});
  });

  it.each([
    [
      'pieces times the dose is ten times the package',
      { ...edible, thcMg: 1000, cbdMg: 100, pieceCount: 1000, mgPerPiece: 100 },
    ],
    ['the dose is more than the package', { ...edible, thcMg: 10, mgPerPiece: 100 }],
  ])('is left out, and reported, where %s', (_, stated) => {
    const { content, problem } = toContent(stated);
    expect(content).toBeUndefined();
    expect(problem?.code).toBe('content-contradicts');
  });

  it.each([
    ['the doses come to less', { ...edible, thcMg: 100, pieceCount: 1, mgPerPiece: 10 }, undefined],
    ['the size says less', { ...edible, thcMg: 100 }, 10],
  ])('is that of the package alone, and reported, where %s', (_, stated, strengthMg) => {
    const { content, problem } = toContent(stated, strengthMg ? { strengthMg } : {});
    expect(content).toEqual({ thcMg: 100 });
    expect(problem?.code).toBe('content-contradicts');
  });

  it('leaves out a dose that is lower than what the size says', () => {
    const { content, problem } = toContent(
      { ...edible, thcMg: 10, pieceCount: 10, mgPerPiece: 10 },
      { strengthMg: 100 },
    );
    expect(content).toBeUndefined();
    expect(problem?.code).toBe('content-contradicts');
  });
});
