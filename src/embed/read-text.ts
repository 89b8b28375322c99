/** An element as far as it is read. `attributes` is where names and values that were torn apart are looked for. */
export interface Attributed {
  getAttribute(name: string): string | null;
  attributes?: Iterable<{ name: string; value: string }>;
}

/** Around a value: blanks of all kinds, quotes of all languages, and either as a character reference. */
const EDGES = /^(?:[\s\p{Cf}\p{Pi}\p{Pf}‚„′″"'`\\]|&#?\w+;)+|(?:[\s\p{Cf}\p{Pi}\p{Pf}‚„′″"'`\\]|&#?\w+;)+$/gu;
/** A curly quote at the beginning, and none at the end. */
const OPENED = /^\s*[\p{Pi}\p{Pf}‚„′″](?!.*[\p{Pi}\p{Pf}‚„′″]\s*$)/u;
const CLOSED = /[\p{Pi}\p{Pf}‚„′″]$/u;

/**
 * What an attribute says, without what editors do to its quotes: WordPress and word processors turn `category="flower"` into
 * `category=”flower”`, and the browser takes curly quotes for a part of the value. Blanks between words become one.
 * @returns undefined where there is no such attribute
 */
export function readText(element: Attributed, name: string): string | undefined {
  const all = [...(element.attributes ?? [])];
  const at = all.findIndex((each) => trim(each.name) === name);
  const text = element.getAttribute(name) ?? all[at]?.value;
  if (text === undefined) return undefined;
  return trim(OPENED.test(text) ? join(text, all.slice(at + 1)) : text).replace(/\s+/g, ' ');
}

const trim = (text: string) => text.replace(EDGES, '');

/** A blank ends a value that only curly quotes are around: its other words are the names of the attributes that follow. */
function join(text: string, following: readonly { name: string }[]): string {
  const names = following.map(({ name }) => name);
  return [text, ...names.slice(0, names.findIndex((each) => CLOSED.test(each)) + 1)].join(' ');
}
