/** A credential and the name by which a message may speak of it. */
export interface Secret {
  name: string;
  value: string;
}

/** Shorter values would be found in ordinary words. */
const MIN_SECRET_CHARACTERS = 6;

/**
 * The names of the secrets whose bytes are in `content`: as they are, URL-encoded, or inside base64 at any of its three alignments.
 * Secrets of under six characters are not looked for.
 */
export function findSecrets(content: Buffer, secrets: readonly Secret[]): string[] {
  return secrets
    .filter(({ value }) => value.length >= MIN_SECRET_CHARACTERS)
    .filter(({ value }) => toForms(value).some((form) => content.includes(form)))
    .map(({ name }) => name);
}

function toForms(value: string): string[] {
  const base64 = [0, 1, 2].flatMap((offset) => toBase64Forms(value, offset));
  return [...new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), ...base64])];
}

/** Base64 of the value behind `offset` other bytes, without the characters that depend on its neighbours. */
function toBase64Forms(value: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor((bytes.length * 8) / 6);
  return [bytes.toString('base64').slice(start, end), bytes.toString('base64url').slice(start, end)];
}
