import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '#menu/look.ts';
import { HerbariumError } from '#platform/errors/error.ts';
import { contrastRatio, formatHexColour, parseHexColour, type Rgb } from '#settings/contrast.ts';
import { parseStore } from '#settings/load-store.ts';
import { store } from '../stores/corner-store.ts';

const STYLESHEET = readFileSync(resolve(import.meta.dirname, '../../src/site/styles/tokens.css'), 'utf8');

const channel = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(channel, channel, channel).map(formatHexColour);

type Look = { accent?: string; paper?: string };

/** What is said against a look; empty if it is taken. */
function findObjection(look: Look): string {
  try {
    parseStore({ ...store, look }, 'my-store.ts');
    return '';
  } catch (error) {
    if (error instanceof HerbariumError) return error.message;
    throw error;
  }
}

/** The look that an objection proposes. */
function adopt(look: Look, objection: string): Look {
  const [, setting = '', , suggestion = ''] =
    /store\.look\.(\w+): (.*?); (#[0-9a-f]{6}) would do/.exec(objection) ?? [];
  return { ...look, [setting]: suggestion };
}

function toRgb(text: string): Rgb {
  const colour = parseHexColour(text);
  if (!colour) throw new Error(`${text} is no colour.`);
  return colour;
}

describe('an accent', () => {
  it('that cannot be read on the paper is refused with its contrast and one that would do', () => {
    const objection = findObjection({ accent: '#9cc48a' });
    expect(objection).toMatch(
      /store\.look\.accent: #9cc48a on the paper #f7f3ea reaches a contrast of 1\.7\d where text needs 4\.5; #/,
    );
    expect(findObjection(adopt({ accent: '#9cc48a' }, objection))).toBe('');
  });

  it('is taken in capitals as well', () => {
    expect(findObjection({ accent: '#2F5A36' })).toBe('');
  });
});

describe('a paper', () => {
  it('too dark for the text on it is refused with one that would do', () => {
    const objection = findObjection({ paper: '#8a8a80' });
    expect(objection).toContain('store.look.paper: #566050 on the paper #8a8a80');
    expect(findObjection(adopt({ paper: '#8a8a80' }, objection))).toBe('');
  });

  it('is measured with the palest text of the stylesheet', () => {
    expect(STYLESHEET).toContain('--ink-soft: var(--look-ink-soft);');
    expect(findObjection({ paper: '#000000' })).toContain(
      `store.look.paper: ${LIGHT['ink-soft']} on the paper`,
    );
  });
});

it('any two colours are taken as soon as every objection has been followed', () => {
  fc.assert(
    fc.property(colours, colours, (accent, paper) => {
      let look: Look = { accent, paper };
      for (let objection = findObjection(look); objection; objection = findObjection(look)) {
        const changed = adopt(look, objection);
        expect(changed).not.toEqual(look);
        look = changed;
      }
      const [text, ground] = [toRgb(look.accent ?? ''), toRgb(look.paper ?? '')];
      expect(contrastRatio(text, ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#2f5a36', '#2f5a36', 1],
])('the contrast of %s and %s is %d to 1', (one, other, ratio) => {
  expect(contrastRatio(toRgb(one), toRgb(other))).toBeCloseTo(ratio, 2);
});

it.each(['2f5a36', '#2f5a3', '#2f5a366', '#2f5a3g', 'red', ''])('%j is no colour', (text) => {
  expect(parseHexColour(text)).toBeUndefined();
});
