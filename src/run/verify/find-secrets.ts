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
  const text = fold(content);
  const isInside = (form: string) =>
    text.includes(form) || (MAY_BE_ESCAPED.test(form) && decodeHTMLStrict(text).includes(form));
  return secrets
    .filter((secret) => secret.value.length >= MIN_SECRET_CHARACTERS && toForms(secret).some(isInside))
    .map(({ name }) => name);
}

/** What HTML writes otherwise. A form without any of it stands in a page as it is, or not at all. */
const MAY_BE_ESCAPED = /[&<>"']/;

/** One character a byte, so that any file can be searched, in one letter case. */
function fold(bytes: Buffer): string {
  return bytes.toString('latin1').toLowerCase();
}

const formsBySecret = new WeakMap<Secret, string[]>();

/** Worked out once: every file of a site is searched for them. */
function toForms(secret: Secret): string[] {
  const forms = formsBySecret.get(secret) ?? listForms(secret.value);
  formsBySecret.set(secret, forms);
  return forms;
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
