import { decodeHTMLStrict } from 'entities';
import { toInlineJson } from '#site/data/inline-json.ts';

/** A credential and the name by which a message may speak of it. */
export interface Secret {
  name: string;
  value: string;
}

/** Shorter values would be found in ordinary words. */
const MIN_SECRET_CHARACTERS = 6;

/**
 * The names of the secrets that are in `content`, in any letter case: as they are, encoded for addresses, JSON or HTML, or inside
 * base64 at any of its three alignments. Secrets of under six characters are not looked for.
 */
export function findSecrets(content: Buffer, secrets: readonly Secret[]): string[] {
  return createSecretSearch(secrets)(content);
}

/** Prepares the search of many files for the same secrets. */
export function createSecretSearch(secrets: readonly Secret[]): (content: Buffer) => string[] {
  const sought = secrets
    .filter(({ value }) => value.length >= MIN_SECRET_CHARACTERS)
    .map(({ name, value }) => ({ name, forms: listForms(value) }));
  const findForms = createFormSearch(sought.flatMap(({ forms }) => forms));
  const escaped = sought.map(({ forms }) => forms.filter((form) => MAY_BE_ESCAPED.test(form)));
  const mayBeEscaped = escaped.some((forms) => forms.length > 0);
  return (content) => {
    const found = findForms(content);
    const decoded = mayBeEscaped && content.includes('&') ? decodeHTMLStrict(fold(content)) : '';
    return sought
      .filter(
        ({ forms }, index) =>
          forms.some((form) => found.has(form)) || escaped[index]?.some((form) => decoded.includes(form)),
      )
      .map(({ name }) => name);
  };
}

/** What HTML writes otherwise. A form without any of it stands in a page as it is, or not at all. */
const MAY_BE_ESCAPED = /[&<>"']/;

/** One character a byte, so that any file can be searched, in one letter case. */
function fold(bytes: Buffer): string {
  return bytes.toString('latin1').toLowerCase();
}

const BYTES = 256;
const FOLDED = Uint8Array.from({ length: BYTES }, (_, byte) => fold(Buffer.of(byte)).charCodeAt(0));

/** Of a byte in one letter case: all bytes that are folded to it. */
function listCases(folded: number): number[] {
  return Array.from({ length: BYTES }, (_, byte) => byte).filter((byte) => FOLDED[byte] === folded);
}

/**
 * Prepares the search for all forms at once, by Wu and Manber's method: two bytes of the file say how far ahead the next form could end,
 * so that most bytes are never looked at.
 * @param forms folded
 */
function createFormSearch(forms: readonly string[]): (content: Buffer) => ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  if (forms.length === 0) return () => none;
  const length = Math.min(...forms.map((form) => form.length));
  const shifts = new Uint8Array(BYTES ** 2).fill(Math.min(length - 1, BYTES - 1));
  for (const form of forms) {
    for (let end = 1; end < length; end += 1) {
      for (const before of listCases(form.charCodeAt(end - 1))) {
        for (const byte of listCases(form.charCodeAt(end))) {
          const pair = before * BYTES + byte;
          shifts[pair] = Math.min(shifts[pair] ?? 0, length - 1 - end);
        }
      }
    }
  }
  return (content) => {
    let found = none;
    let end = length - 1;
    while (end < content.length) {
      const shift = shifts[(content[end - 1] ?? 0) * BYTES + (content[end] ?? 0)] ?? 0;
      end += shift === 0 ? 1 : shift;
      if (shift !== 0) continue;
      const start = end - length;
      const here = forms.filter((form) => isAt(content, start, form));
      if (here.length > 0) found = new Set([...found, ...here]);
    }
    return found;
  };
}

function isAt(content: Buffer, start: number, form: string): boolean {
  for (let index = 0; index < form.length; index += 1)
    if (FOLDED[content[start + index] ?? 0] !== form.charCodeAt(index)) return false;
  return start + form.length <= content.length;
}

function listForms(value: string): string[] {
  const forms = [
    value,
    encodeURIComponent(value),
    new URLSearchParams({ value }).toString().slice('value='.length),
    JSON.stringify(value).slice(1, -1),
    toInlineJson(value).slice(1, -1),
    ...[0, 1, 2].flatMap((offset) => toBase64Forms(value, offset)),
  ];
  return [...new Set(forms.map((form) => fold(Buffer.from(form))))];
}

/** Base64 of the value behind `offset` other bytes, without the characters that depend on its neighbours. */
function toBase64Forms(value: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  return [bytes.toString('base64').slice(start, end), bytes.toString('base64url').slice(start, end)];
}
