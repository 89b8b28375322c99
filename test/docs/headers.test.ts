import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SECURITY_HEADERS, STRICT_TRANSPORT, toCacheControl } from '#run/publish/http-headers.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/headers.md'), 'utf8');

it.each([...SECURITY_HEADERS, STRICT_TRANSPORT])('docs/headers.md says what %s is', (name, value) => {
  expect(PAGE).toContain(`- \`${name}: ${value}\``);
});

it.each(['_astro/a.js', 'embed/v1/menu.json', 'index.html'])('and how long %s may be kept', (file) => {
  expect(PAGE).toContain(`\`${toCacheControl(file)}\` for`);
});
