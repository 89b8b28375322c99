import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toInlineJson } from '#site/data/inline-json.ts';

it('a name cannot end the script that it stands in, or open a comment', () => {
  const text = toInlineJson({ name: '</script><script>alert(1)</script><!-- & \u2028\u2029' });
  expect(text).toBe(
    '{"name":"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029"}',
  );
});

it('any value comes back as it was, and has no character that HTML would read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = toInlineJson(value);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
