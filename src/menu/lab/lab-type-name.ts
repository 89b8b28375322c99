import { say } from '../format/say.ts';
import type { Words } from '../format/words.ts';

const CANNABINOID = /^(?:THC|CBD|CBG|CBN|CBC|CBL|CBT|CBE)(?:A|V|VA|P|H|O)?$/;

const GREEK_LETTERS: ReadonlyMap<string, string> = new Map([
  ['Α', 'ALPHA'],
  ['Β', 'BETA'],
  ['Γ', 'GAMMA'],
  ['Δ', 'DELTA'],
]);

/** What stands before a hyphen in the name of a compound: positions and forms. */
const PREFIX = /^(?:ALPHA|BETA|GAMMA|DELTA|TRANS|CIS|PARA|ORTHO|[DLPNR]|\d+)$/;

/** `THC TOTAL` and `TOTALTHC` are `TOTAL THC`, and `THC A` is `THCA`. */
const TOTAL = /^(?:TOTAL ?(THC|CBD)|(THC|CBD) TOTAL)$/;
const SPLIT_ACID = /^(THC|CBD|CBG|CBN|CBC) A$/;

/** The measured compound as chemists write it: `THCA`, `Total THC`, `Beta-Myrcene`, `D-Limonene`, `Caryophyllene Oxide`. */
export function toLabTypeName(feedType: string): string {
  const words = feedType
    .trim()
    .toUpperCase()
    .split(/[\s_-]+/)
    .filter(Boolean);
  const spelledOut = words.map((word) => GREEK_LETTERS.get(word) ?? word);
  const text = spelledOut.join(' ');
  const total = TOTAL.exec(text);
  if (total) return `Total ${total[1] ?? total[2]}`;
  const acid = SPLIT_ACID.exec(text);
  if (acid) return `${acid[1]}A`;
  return spelledOut.reduce(joinWords, '');
}

/** Whether a compound, named as `toLabTypeName` does, is a cannabinoid or a sum of them: `THCA`, `Delta-8 THC`, `Total CBD`. */
export function isCannabinoid(type: string): boolean {
  return type.split(/[ -]/).some((word) => CANNABINOID.test(word) || word === 'Cannabinoids');
}

const TOTAL_NAME = /^Total (.+)$/;

/** The compound in the words of a language: `Total THC` is `THC total` in Spanish. All others are named alike everywhere. */
export function formatLabType(type: string, { menu }: Pick<Words, 'menu'>): string {
  const [, compound] = TOTAL_NAME.exec(type) ?? [];
  return compound === undefined ? type : say(menu.labTotal, { compound });
}

function joinWords(name: string, word: string, index: number, words: readonly string[]): string {
  if (index === 0) return capitalize(word);
  const isHyphenated = PREFIX.test(words[index - 1] ?? '') && !CANNABINOID.test(word);
  return `${name}${isHyphenated ? '-' : ' '}${capitalize(word)}`;
}

function capitalize(word: string): string {
  return CANNABINOID.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase();
}
