import type { CardSpec } from './card-spec.ts';
import { openTypeface, type Typeface } from './type/typeface.ts';

export interface CardTypefaces {
  /** For names. */
  display: Typeface;
  /** For everything else. */
  text: Typeface;
}

/** On the fonts' weight axis. The text is heavier than the regular 400, because a card is often seen at a third of its size. */
const WEIGHT = { display: 380, text: 440 };

let opened: Promise<Record<CardSpec['look']['type'], Typeface>> | undefined;

/** The fonts that the pages are set in, from the packages that the project ships; opened once in a process. */
export async function openCardTypefaces(type: CardSpec['look']['type']): Promise<CardTypefaces> {
  opened ??= openAll();
  const { [type]: display, sans: text } = await opened;
  return { display, text };
}

async function openAll() {
  const [fraunces, sans] = await Promise.all([
    openTypeface(listFiles('fraunces'), WEIGHT.display),
    openTypeface(listFiles('instrument-sans'), WEIGHT.text),
  ]);
  return { fraunces, sans };
}

function listFiles(name: string): [string, string] {
  const files = `@fontsource-variable/${name}/files/${name}`;
  return [`${files}-latin-wght-normal.woff2`, `${files}-latin-ext-wght-normal.woff2`];
}
