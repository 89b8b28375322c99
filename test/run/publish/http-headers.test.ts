import { describe, expect, it } from 'vitest';
import {
  formatHeaders,
  isOpenToAll,
  SECURITY_HEADERS,
  STRICT_TRANSPORT,
  toCacheControl,
} from '#run/publish/http-headers.ts';

describe('a file of the site', () => {
  it.each([
    ['_astro/index.B1x2.css', 'public, max-age=31536000, immutable'],
    ['pictures/0123456789abcdef-320.webp', 'public, max-age=31536000, immutable'],
    ['embed/v1/herbarium.C_ab2juX.js', 'public, max-age=31536000, immutable'],
    ['embed/v1/herbarium.js', 'public, max-age=300'],
    ['embed/v1/menu.json', 'public, max-age=300'],
    ['index.html', 'public, max-age=0, must-revalidate'],
    ['data/a1b2c3/search.json', 'public, max-age=0, must-revalidate'],
    ['plates/flower.svg', 'public, max-age=0, must-revalidate'],
  ])('%s may be kept: %s', (file, header) => {
    expect(toCacheControl(file)).toBe(header);
  });

  it.each([
    ['embed/v1/menu.json', true],
    ['data/a1b2c3/cards/0.json', true],
    ['es/data/a1b2c3/cards/0.json', true],
    ['menu.json', true],
    ['index.html', false],
    ['products/blue-dream/index.html', true],
    ['es/products/blue-dream/index.html', true],
    ['menu/products/index.html', false],
  ])('%s is open to scripts of all pages: %s', (file, isOpen) => {
    expect(isOpenToAll(file)).toBe(isOpen);
  });
});

it('hosts that read `_headers` are told the same', () => {
  const headers = formatHeaders(['index.html', 'embed/v1/herbarium.C_ab2juX.js', 'embed/v1/herbarium.js']);
  expect(headers).toContain('/embed/*\n  Access-Control-Allow-Origin: *\n');
  expect(headers).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(headers).toContain(
    '/embed/v1/herbarium.C_ab2juX.js\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
  expect(headers).toContain('/embed/v1/herbarium.js\n  Cache-Control: public, max-age=300\n');
  expect(headers).not.toContain('index.html');
  for (const header of [...SECURITY_HEADERS, STRICT_TRANSPORT])
    expect(toRules(headers)['/*']).toContain(header.join(': '));
});

it('no two rules for one path send the same header: hosts would join the two values', () => {
  const rules = toRules(formatHeaders(['embed/v1/herbarium.C_ab2juX.js']));
  const paths = Object.keys(rules).map((path) => path.replace('*', 'any.file'));
  for (const path of paths) {
    const names = Object.entries(rules)
      .filter(([rule]) => path === rule || (rule.endsWith('*') && path.startsWith(rule.slice(0, -1))))
      .flatMap(([, lines]) => lines.map((line) => line.split(':')[0]));
    expect(new Set(names).size, path).toBe(names.length);
  }
});

it.each([
  ['sets', '/*\n  content-security-policy: frame-ancestors https://www.example.com\n'],
  ['removes', '# Ours\r\n\r\n/*\r\n\t! Content-Security-Policy\r\n'],
])('a header that the store %s for all paths is left to it', (_, own) => {
  const named = (rules: string) => SECURITY_HEADERS.filter(([name]) => rules.includes(`  ${name}:`)).length;
  expect(formatHeaders([], own)).not.toContain('Content-Security-Policy');
  expect(named(formatHeaders([], own))).toBe(SECURITY_HEADERS.length - 1);
});

it.each(['/a\n  X-Content-Type-Options: none\n', '# /*\n#  X-Content-Type-Options: nosniff\n', ''])(
  'rules of the store for other paths change nothing: %j',
  (own) => {
    expect(formatHeaders([], own)).toBe(formatHeaders([]));
  },
);

it('a store that sets every header for all paths has no empty rule', () => {
  const own = `/*\n${[...SECURITY_HEADERS, STRICT_TRANSPORT].map(([name]) => `  ${name}: x\n`).join('')}`;
  expect(toRules(formatHeaders([], own))).not.toHaveProperty('/*');
});

/** By path, as hosts read them. */
function toRules(text: string): Record<string, string[]> {
  const rules: Record<string, string[]> = {};
  let lines: string[] = [];
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('  ')) lines.push(line.trim());
    else rules[line] = lines = [];
  }
  return rules;
}
