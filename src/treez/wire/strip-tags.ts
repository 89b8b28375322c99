import { Parser } from 'htmlparser2';

/** Elements whose content is not text. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style template iframe object svg math noscript title textarea select'.split(' '),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(
  'p div ul ol dl table section article header footer blockquote pre hr h1 h2 h3 h4 h5 h6 figure center'.split(
    ' ',
  ),
);
const LINES: ReadonlySet<string> = new Set('br li tr dt dd option'.split(' '));

/** `</3` is no tag. To the parser, what follows would be a comment up to the next `>`. */
const CLOSING_OF_NOTHING = /(?<!<)<+\/(?![a-z])/gi;
/** A tag that never ends: up to the next `<` or line break. */
const UNCLOSED_TAG = /^<[^<\n]*/;
/** More of them are no slip of the pen, and each makes the parser begin again. */
const MAX_UNCLOSED_TAGS = 20;

/**
 * Removes the tags from a text, with comments and with what scripts and styles hold; paragraphs and line breaks stay. A `<` that
 * begins no tag, as in `< 0.3 %` or `<3`, is text. Entities are left alone.
 *
 * A browser would drop everything behind a tag that has lost its `>` or a quote. Here the tag ends at the next `<` or line break, because
 * descriptions are cut off in the middle of tags, and say things like `THC<CBD`.
 */
export function stripTags(text: string): string {
  let plain = '';
  let rest = text.replace(CLOSING_OF_NOTHING, '/');
  for (let unclosed = 0; rest !== '' && unclosed <= MAX_UNCLOSED_TAGS; unclosed += 1) {
    const read = readText(rest);
    plain += read.plain;
    rest = rest.slice(read.length).replace(UNCLOSED_TAG, '');
  }
  return plain;
}

/** @returns the text, and how many characters were read: less than all where a tag never ends */
function readText(html: string): { plain: string; length: number } {
  let plain = '';
  let length = 0;
  let droppedDepth = 0;
  const add = (piece: string) => {
    if (droppedDepth === 0) plain += piece;
    length = parser.endIndex + 1;
  };
  const parser = new Parser(
    {
      ontext: add,
      onopentag: (name) => {
        add(DROPPED.has(name) ? ' ' : toBreak(name));
        if (DROPPED.has(name)) droppedDepth += 1;
      },
      onclosetag: (name, isImplied) => {
        if (DROPPED.has(name)) droppedDepth -= 1;
        // `</br>` has broken the line when it opened. Where a close is implied, nothing is read.
        if (!isImplied) add(name === 'br' ? '' : toBreak(name));
      },
      oncomment: () => add(''),
      onprocessinginstruction: () => add(''),
    },
    { decodeEntities: false },
  );
  // The blank ends the name of a last tag: the parser would take `<p` for the text "p".
  parser.write(`${html} `);
  const isDropped = droppedDepth > 0;
  parser.end();
  return { plain, length: isDropped ? html.length : length };
}

function toBreak(name: string): string {
  if (PARAGRAPHS.has(name)) return '\n\n';
  return LINES.has(name) ? '\n' : '';
}
