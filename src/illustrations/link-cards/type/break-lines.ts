/** The width of a line of text. */
export type Measure = (line: string) => number;

export interface BrokenText {
  lines: string[];
  /** Whether the text goes on beyond the last line, which then ends with an ellipsis. */
  isCut: boolean;
}

const ELLIPSIS = '…';

/**
 * Breaks a text between words into as few lines as it needs, each about as long as the others. A word too wide for a line is
 * broken where the line ends.
 * @param text words with single spaces between
 * @param maxWidth no line is wider, in the unit of `measure`
 * @param maxLines at least 1
 */
export function breakLines(text: string, measure: Measure, maxWidth: number, maxLines: number): BrokenText {
  const lines = fillLines(text, measure, maxWidth);
  if (lines.length <= maxLines) return { lines: balance(text, measure, maxWidth, lines), isCut: false };
  const kept = lines.slice(0, maxLines);
  const last = kept.pop() ?? '';
  return { lines: [...kept, cutShort(last, measure, maxWidth)], isCut: true };
}

/** Whether every word has room on a line. */
export function hasRoomForWords(text: string, measure: Measure, maxWidth: number): boolean {
  return text.split(' ').every((word) => measure(word) <= maxWidth);
}

/** A text on one line, cut short with an ellipsis if it is too wide. */
export function fitLine(text: string, measure: Measure, maxWidth: number): string {
  return measure(text) <= maxWidth ? text : cutShort(text, measure, maxWidth);
}

function fillLines(text: string, measure: Measure, maxWidth: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => breakWord(each, measure, maxWidth))) {
    const longer = line ? `${line} ${word.text}` : word.text;
    if (line && (word.isContinuation || measure(longer) > maxWidth)) {
      lines.push(line);
      line = word.text;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function breakWord(word: string, measure: Measure, maxWidth: number) {
  const parts: { text: string; isContinuation: boolean }[] = [];
  let rest = [...word];
  while (rest.length > 0) {
    const length = Math.max(1, countFitting(rest, measure, maxWidth));
    parts.push({ text: rest.slice(0, length).join(''), isContinuation: parts.length > 0 });
    rest = rest.slice(length);
  }
  return parts;
}

/** The narrowest setting in as many lines: it breaks a heading evenly. */
function balance(text: string, measure: Measure, maxWidth: number, lines: string[]): string[] {
  let [narrow, wide, best] = [maxWidth / 2, maxWidth, lines];
  if (lines.length < 2 || !hasRoomForWords(text, measure, maxWidth)) return lines;
  while (wide - narrow > maxWidth / 100) {
    const width = (narrow + wide) / 2;
    const tried = hasRoomForWords(text, measure, width) ? fillLines(text, measure, width) : [];
    if (tried.length === lines.length) [wide, best] = [width, tried];
    else narrow = width;
  }
  return best;
}

function cutShort(line: string, measure: Measure, maxWidth: number): string {
  const characters = [...line];
  const fitting = countFitting(characters, (text) => measure(text + ELLIPSIS), maxWidth);
  return (
    characters
      .slice(0, fitting)
      .join('')
      .replace(/[\s,;:.·–-]+$/, '') + ELLIPSIS
  );
}

/** How many characters, from the first on, are no wider than a line. */
function countFitting(characters: readonly string[], measure: Measure, maxWidth: number): number {
  let [fitting, beyond] = [0, characters.length + 1];
  while (beyond - fitting > 1) {
    const length = Math.floor((fitting + beyond) / 2);
    if (measure(characters.slice(0, length).join('')) <= maxWidth) fitting = length;
    else beyond = length;
  }
  return fitting;
}
