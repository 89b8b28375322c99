import type { CardSpec } from './card-spec.ts';
import { openTypeface, type Typeface } from './type/typeface.ts';

export interface CardTypefaces {
  /** For names. */
  display: Typeface;
  /** For everything else. */
  text: Typeface;
}

const WEIGHT = { display: 380, text: 440 };

let opened: { fraunces: Typeface; sans: Typeface } | undefined;

/** The fonts that the pages are set in, from the packages that the project ships; opened once a run. */
export function openCardTypefaces(type: CardSpec['look']['type']): CardTypefaces {
  opened ??= {
    fraunces: openTypeface(
      [
        '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
        '@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2',
      ],
      WEIGHT.display,
    ),
    sans: openTypeface(
      [
        '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
        '@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2',
      ],
      WEIGHT.text,
    ),
  };
  return { display: opened[type], text: opened.sans };
}
