import type { Line } from './line.ts';
import { createSeededRandom, type DealSentence } from './seeded-random.ts';
import { AROMAS_BY_CATEGORY } from './words/aromas.ts';
import { BRAND_SENTENCES } from './words/brands.ts';
import { CLOSINGS_BY_CATEGORY, CLOSINGS_BY_CLASSIFICATION } from './words/closings.ts';
import { FLAVOR_NOTES } from './words/flavor-notes.ts';
import { OPENINGS_BY_CATEGORY, OPENINGS_BY_SUBTYPE } from './words/openings.ts';
import { TERPENE_SENTENCES, TERPENES } from './words/terpenes.ts';

const SHARE_WITHOUT_WORDS = 0.1;
const SHARE_WITH_TERPENES = 0.3;
const SHARE_WITH_PARAGRAPHS = 0.35;
const SHARE_SMELL_FIRST = 0.25;

/** Writes what the shop says of a line: two to four sentences, or null for the tenth that it says nothing of. */
export function describeLine(line: Line, deal: DealSentence, seed: string): string | null {
  if (line.description !== undefined) return line.description;
  if (line.absence) return `Not on the shelf: ${line.name}.`;
  const random = createSeededRandom(seed);
  if (random.chance(SHARE_WITHOUT_WORDS)) return null;
  const look = deal(findOpenings(line));
  const smell = describeAroma(line, deal);
  const last = random.chance(0.5) ? findBrandSentence(line, deal) : findClosing(line, deal);
  const terpenes = random.chance(SHARE_WITH_TERPENES) ? describeTerpenes(line, deal) : '';
  const gap = random.chance(SHARE_WITH_PARAGRAPHS) ? '\n\n' : ' ';
  const first = join(random.chance(SHARE_SMELL_FIRST) ? [smell, look] : [look, smell], ' ');
  return join([join([first, last], gap), terpenes], '\n\n');
}

/** The terpenes that a line's flavors come from, the first flavor's first. */
export function findTerpenes(flavors: readonly string[]) {
  return [
    ...new Set(
      flavors.flatMap((flavor) => TERPENES.find((terpene) => terpene.flavors.includes(flavor)) ?? []),
    ),
  ];
}

export function isSmoked({ category }: Line): boolean {
  return ['FLOWER', 'PREROLL', 'CARTRIDGE', 'EXTRACT'].includes(category);
}

function findOpenings({ category, subtype }: Line): readonly string[] {
  return OPENINGS_BY_SUBTYPE[`${category}/${subtype}`] ?? OPENINGS_BY_CATEGORY[category] ?? [];
}

function describeAroma(line: Line, deal: DealSentence): string {
  const sentences = AROMAS_BY_CATEGORY[line.category];
  const notes = line.flavors.slice(0, 3).map((flavor) => deal(FLAVOR_NOTES[flavor] ?? [flavor]));
  const [a, b, c] = notes;
  if (!sentences || a === undefined) return '';
  const list = c !== undefined ? sentences.three : b !== undefined ? sentences.two : sentences.one;
  return fill(deal(list), { a, b: b ?? '', c: c ?? '' });
}

function describeTerpenes(line: Line, deal: DealSentence): string {
  const [x, y] = findTerpenes(line.flavors);
  return isSmoked(line) && x && y ? fill(deal(TERPENE_SENTENCES), { x: x.name, y: y.name }) : '';
}

function findBrandSentence({ brand }: Line, deal: DealSentence): string {
  return deal(BRAND_SENTENCES[brand] ?? []);
}

function findClosing(line: Line, deal: DealSentence): string {
  const byType = isSmoked(line) ? CLOSINGS_BY_CLASSIFICATION[line.classification ?? ''] : undefined;
  return deal(byType ?? CLOSINGS_BY_CATEGORY[line.category] ?? []);
}

function join(texts: readonly string[], separator: string): string {
  return texts.filter(Boolean).join(separator);
}

/** Puts the notes in; one that begins a sentence gets a capital. */
function fill(sentence: string, notes: Record<string, string>): string {
  const text = sentence.replace(/\{(\w)\}/g, (_, name: string) => notes[name] ?? '');
  return text.replace(
    /(^|[.?!] )(\p{Ll})/gu,
    (_, start: string, letter: string) => start + letter.toUpperCase(),
  );
}
