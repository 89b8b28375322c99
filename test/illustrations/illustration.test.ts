import { load } from 'cheerio';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chooseComposition } from '#illustrations/drawing/composition.ts';
import { createRandom } from '#illustrations/drawing/random.ts';
import { COMPOSITIONS } from '#illustrations/figures/compositions.ts';
import { drawIllustration, type IllustrationOptions } from '#illustrations/illustration.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import { STRAIN_TYPES } from '#menu/model/strain.ts';

const SEEDS = ['blue-dream-3-5g', 'harbour-fog', 'widows-peak', 'yuzu-tonic-355ml'];
const GROUNDS = ['paper', 'auto'] as const;
const MAX_BYTES = 30 * 1024;

const SUBTYPES = [
  ['flower', 'SHAKE'],
  ['flower', 'SMALLS'],
  ['preroll', 'BLUNT'],
  ['preroll', 'INFUSED'],
  ['cartridge', 'POD'],
  ['extract', 'SHATTER'],
  ['extract', 'DIAMONDS'],
  ['edible', 'GUMMY'],
  ['edible', 'CHOCOLATE'],
  ['edible', 'COOKIE'],
  ['beverage', 'SODA'],
  ['beverage', 'TEA'],
  ['tincture', 'DROPPER'],
  ['tincture', 'SPRAY'],
  ['topical', 'PATCH'],
  ['topical', 'BALM'],
  ['plant', 'CLONE'],
  ['plant', 'SEEDS'],
  ['merch', 'HAT'],
  ['merch', 'GRINDER'],
  ['merch', 'LIGHTER'],
] as const;

function parse(svg: string) {
  return load(svg, { xml: true });
}

describe.each(CATEGORY_IDS)('the plate of a product in %s', (category) => {
  const plates = SEEDS.flatMap((seed) =>
    GROUNDS.map((ground) => drawIllustration({ category, seed, ground })),
  );

  it('is the same bytes for the same product', () => {
    const again = SEEDS.flatMap((seed) =>
      GROUNDS.map((ground) => drawIllustration({ category, seed, ground })),
    );
    expect(again).toEqual(plates);
  });

  it('differs from that of any other product', () => {
    expect(new Set(plates).size).toBe(plates.length);
  });

  it('is a picture of 600 by 750 that a reader of XML accepts', () => {
    for (const plate of plates) {
      const svg = parse(plate)('svg');
      expect(svg).toHaveLength(1);
      expect(svg.attr('viewBox')).toBe('0 0 600 750');
      expect(svg.find('path').length).toBeGreaterThan(2);
    }
  });

  it('holds no script, link or text, and asks for nothing from elsewhere', () => {
    for (const plate of plates) {
      expect(plate).not.toMatch(/<script|<a\b|<image|<use|<text|foreignObject|href|url\(|@import|\son\w+=/i);
      expect(plate.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toContain('//');
    }
  });

  it('holds only whole numbers in its paths', () => {
    for (const plate of plates) expect(plate).not.toMatch(/NaN|Infinity|undefined|\bd=""| d="[^"]*[.e]/);
  });

  it('weighs at most 30 KB', () => {
    for (const plate of plates) expect(Buffer.byteLength(plate)).toBeLessThanOrEqual(MAX_BYTES);
  });

  it('comes out of librsvg with ink on paper', async () => {
    const drawings = GROUNDS.map((ground) => drawIllustration({ category, seed: 'harbour-fog', ground }));
    for (const plate of drawings) {
      const { data, info } = await sharp(Buffer.from(plate))
        .flatten({ background: '#ffffff' })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const darkCount = data.filter((value) => value < 90).length;
      expect([info.width, info.height]).toEqual([600, 750]);
      expect(darkCount / data.length).toBeGreaterThan(0.004);
      expect(darkCount / data.length).toBeLessThan(0.25);
    }
  });

  it('keeps its margins, so that a square cut out of the middle holds the whole figure', async () => {
    const plate = sharp(Buffer.from(drawIllustration({ category, seed: 'widows-peak', ground: 'paper' })));
    const { info } = await plate
      .trim({ background: '#ffffff', threshold: 12 })
      .toBuffer({ resolveWithObject: true });
    const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
    expect(left).toBeGreaterThan(80);
    expect(left + info.width).toBeLessThan(520);
    expect(top).toBeGreaterThan(110);
    expect(top + info.height).toBeLessThan(640);
  });
});

describe('drawIllustration', () => {
  it('has its own class names on every plate, so that two in one page keep their colours', () => {
    const classes = SEEDS.map((seed) => {
      const page = parse(drawIllustration({ category: 'flower', seed, ground: 'auto' }));
      return page('[class]')
        .toArray()
        .flatMap((element) => page(element).attr('class') ?? []);
    });
    const all = classes.flatMap((names) => [...new Set(names)]);
    expect(classes.every((names) => names.length > 0)).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  });

  it('follows the colour scheme on an open ground and has a filled sheet on paper', () => {
    const open = drawIllustration({ category: 'edible', seed: 'salted-plum', ground: 'auto' });
    const paper = drawIllustration({ category: 'edible', seed: 'salted-plum', ground: 'paper' });
    expect(open).toContain('prefers-color-scheme:dark');
    expect(open).not.toContain('h600v750');
    expect(paper).not.toContain('<style');
    expect(parse(paper)('path').first().attr('fill')).toBe('#ffffff');
  });

  it.each(SUBTYPES)('knows what a product in %s of subtype %s looks like', (category, subtype) => {
    const compositions = COMPOSITIONS[category];
    const chosen = Array.from({ length: 60 }, (_, index) =>
      chooseComposition(compositions, subtype, createRandom(`${index}`)),
    );
    expect(new Set(chosen).size).toBeLessThan(compositions.length);
  });

  it('reads a subtype in any case', () => {
    const [lower, upper] = ['gummy', 'GUMMY'].map((subtype) =>
      drawIllustration({ category: 'edible', seed: 'salted-plum', ground: 'paper', subtype }),
    );
    expect(lower).toBe(upper);
  });

  it.each(STRAIN_TYPES)('draws a bud of %s', (strainType) => {
    const plates = SEEDS.map((seed) =>
      drawIllustration({ category: 'flower', seed, ground: 'auto', strainType }),
    );
    for (const plate of plates) expect(Buffer.byteLength(plate)).toBeLessThanOrEqual(MAX_BYTES);
    expect(new Set(plates).size).toBe(SEEDS.length);
  });

  it.each([
    '"><script>alert(1)</script>',
    "' onload='x",
    '&lt;&amp;',
    '🌿🔥',
    '__proto__',
    'constructor',
    '',
    '\u0000\ud800',
  ])('lets no seed or subtype get into the picture: %j', (text) => {
    const plate = drawIllustration({ category: 'edible', seed: text, subtype: text, ground: 'auto' });
    expect(plate).not.toMatch(/script|onload|alert|proto|constructor|🌿/i);
    expect(parse(plate)('svg')).toHaveLength(1);
  });

  it('draws something for any seed and subtype there may be', () => {
    const options: fc.Arbitrary<IllustrationOptions> = fc.record({
      category: fc.constantFrom(...CATEGORY_IDS.filter((id) => id !== 'flower')),
      seed: fc.string({ unit: 'binary' }),
      ground: fc.constantFrom(...GROUNDS),
      subtype: fc.string({ unit: 'binary' }),
      strainType: fc.constantFrom(...STRAIN_TYPES),
    });
    fc.assert(
      fc.property(options, (option) => {
        const plate = drawIllustration(option);
        expect(plate).toMatch(/^<svg .*<path.*<\/svg>$/s);
        expect(Buffer.byteLength(plate)).toBeLessThanOrEqual(MAX_BYTES);
      }),
      { numRuns: 25 },
    );
  });
});
