/** Elements whose content is not text. */
const DROPPED = /^(?:script|style|template|iframe|object|svg|math|noscript|title|textarea|select)$/;
const BLOCK =
  /^(?:p|div|ul|ol|dl|table|section|article|header|footer|blockquote|pre|hr|h[1-6]|figure|center)$/;
const LINE = /^(?:br|li|tr|dt|dd|option)$/;
const TAG_NAME = /^<\/?([a-z][a-z0-9:-]*)/i;
/** A tag that is longer is taken for text that has lost its end. */
const MAX_TAG_CHARACTERS = 4000;

/**
 * Takes the tags out of a text. Comments go, and what scripts and styles hold; paragraphs and line breaks stay. A tag without an end
 * goes up to the next `<` or line break. A `<` that begins no tag, as in `< 0.3 %`, is text. Entities are left alone.
 */
export function stripTags(text: string): string {
  let plain = '';
  let position = 0;
  while (position < text.length) {
    const start = text.indexOf('<', position);
    if (start < 0) break;
    plain += text.slice(position, start);
    const { end, replacement } = readMarkup(text, start);
    plain += replacement;
    position = end;
  }
  return plain + text.slice(position);
}

interface Markup {
  /** Where the text goes on. */
  end: number;
  replacement: string;
}

function readMarkup(text: string, start: number): Markup {
  if (text.startsWith('<!--', start)) return { end: findAfter(text, '-->', start), replacement: '' };
  if (/^<[!?]/.test(text.slice(start, start + 2))) {
    return { end: findAfter(text, '>', start), replacement: '' };
  }
  const name = TAG_NAME.exec(text.slice(start, start + 40))?.[1]?.toLowerCase();
  if (name === undefined) return { end: start + 1, replacement: '<' };
  const tagEnd = findTagEnd(text, start);
  if (DROPPED.test(name) && text[start + 1] !== '/') {
    return { end: findClosing(text, name, tagEnd), replacement: ' ' };
  }
  return { end: tagEnd, replacement: toBreak(name) };
}

function toBreak(name: string): string {
  if (BLOCK.test(name)) return '\n\n';
  return LINE.test(name) ? '\n' : '';
}

/** After the `>` that is not in a quoted value. */
function findTagEnd(text: string, start: number): number {
  let quote: string | undefined;
  const last = Math.min(text.length, start + MAX_TAG_CHARACTERS);
  for (let position = start + 1; position < last; position += 1) {
    const character = text[position];
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if (character === '>') return position + 1;
    else if (character === '<') return position;
    else if (character === '"' || character === "'") quote = character;
  }
  const cut = text.slice(start + 1).search(/[<\n]/);
  return cut < 0 ? text.length : start + 1 + cut;
}

function findClosing(text: string, name: string, from: number): number {
  const closing = text.toLowerCase().indexOf(`</${name}`, from);
  return closing < 0 ? text.length : findTagEnd(text, closing);
}

function findAfter(text: string, mark: string, from: number): number {
  const position = text.indexOf(mark, from);
  return position < 0 ? text.length : position + mark.length;
}
