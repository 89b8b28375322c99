import type { Random } from '#illustrations/drawing/random.ts';
import type { Size } from './categories/size-sets.ts';
import type { Line } from './line.ts';

/** How a shop's register writes the names and titles of one line. */
export interface NameStyle {
  write(size: Size): string;
  title(size: Size): string | null;
}

const SHORT_UNITS: readonly (readonly [long: RegExp, short: string])[] = [
  [/ GRAMS?$/, ' G'],
  [/ MILLIGRAMS$/, ' MG'],
];

/** Names that no rule could put back into their own letters. */
const NEEDS_TITLE = /No\. |’|&|:|\d/;

/** Chooses how the names of a line are written: nearly always in capitals, with the size stuck on in one way or another. */
export function createNameStyle(line: Line, random: Random): NameStyle {
  const register = line.name.replaceAll('’', "'").toUpperCase();
  const plain = random.chance(0.08) ? line.name : register;
  const form = random.next();
  const trailing = random.chance(0.12) ? ' '.repeat(random.whole(1, 3)) : '';
  const titleForm = NEEDS_TITLE.test(line.name) ? 0 : random.next();
  return {
    write: ({ suffix }) => (suffix ? stickOn(plain, suffix, form) : plain) + trailing,
    title({ suffix }) {
      if (titleForm < 0.6) return line.name;
      if (titleForm < 0.66 && suffix) return `${line.name} - ${shorten(suffix).toLowerCase()}`;
      if (titleForm < 0.88) return null;
      return titleForm < 0.98 ? '' : '  ';
    },
  };
}

function stickOn(name: string, suffix: string, form: number): string {
  if (form < 0.5) return `${name} - ${suffix}`;
  if (form < 0.85) return `${name} - ${shorten(suffix)}`;
  return `${name} ${shorten(suffix).replace(/^([\d.]+) (G|MG|ML)$/, '$1$2')}`;
}

function shorten(suffix: string): string {
  return SHORT_UNITS.reduce((text, [long, short]) => text.replace(long, short), suffix);
}
