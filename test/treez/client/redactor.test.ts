import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '#treez/client/redactor.ts';

const SECRET = 'aPi/KeY+52 d0c8!(x)~\'q"=';
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a secret', () => {
  it.each([
    ['raw', SECRET],
    ['in another letter case', SECRET.toLowerCase()],
    ['URL-encoded', encodeURIComponent(SECRET)],
    ['URL-encoded in lower case', encodeURIComponent(SECRET).toLowerCase()],
    ['form-encoded', new URLSearchParams({ key: SECRET }).toString()],
    ['JSON-escaped', JSON.stringify({ key: SECRET })],
    ['in base64', base64(SECRET)],
    ['in base64 behind one byte', base64(`x${SECRET}z`)],
    ['in base64 behind two bytes', base64(`xy${SECRET}z`)],
    ['in base64 as basic authorization', base64(`somebody:${SECRET}`)],
    ['in base64 for addresses', Buffer.from(`x${SECRET}`).toString('base64url')],
  ])('%s is replaced', (_, form) => {
    const clean = createRedactor([SECRET]).redact(`before ${form} after`);
    expect(clean).toMatch(/^before .*\[redacted\].* after$/);
    expect(clean.length).toBeLessThan('before [redacted] after'.length + 20);
  });

  it('is replaced wherever it stands, whatever it is made of', () => {
    const secret = fc
      .string({ unit: 'grapheme', minLength: 6, maxLength: 40 })
      .filter((text) => text.trim().length >= 6);
    fc.assert(
      fc.property(secret, fc.string(), (value, around) => {
        const { redact } = createRedactor([value]);
        expect(redact(`${around}\n${value}\n${encodeURIComponent(value)}`)).toMatch(
          /\n\[redacted\]\n\[redacted\]$/,
        );
      }),
    );
  });

  it('that holds another one is replaced whole', () => {
    expect(createRedactor(['token', 'token-and-more']).redact('a token-and-more b token')).toBe(
      'a [redacted] b [redacted]',
    );
  });

  it('that comes to be known later is replaced from then on', () => {
    const redactor = createRedactor(['first-secret']);
    redactor.add('second-secret');
    expect(redactor.redact('first-secret second-secret')).toBe('[redacted] [redacted]');
  });

  it('that is empty, or a short word, leaves texts as they are', () => {
    expect(createRedactor(['', ' ', 'key']).redact('Set TREEZ_API_KEY, please.')).toBe(
      'Set TREEZ_API_KEY, please.',
    );
  });
});
