import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { GUARD_DEFAULTS } from '#menu/guard/guard-limits.ts';
import { GUARD_RULES } from '#menu/guard/guard-rules.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/guard.md'), 'utf8');
const rows = PAGE.split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('the page has a row for each rule, in their order', () => {
  expect(rows.map(([, , code]) => code?.replaceAll('`', ''))).toEqual(GUARD_RULES.map(({ code }) => code));
});

it('each row names a setting with its default, and all limits are named', () => {
  const shown = rows.map(([, , , setting = '']) => /^`(\w+)` (\d+)$/.exec(setting)?.slice(1) ?? []);
  const defaults: Readonly<Record<string, number>> = GUARD_DEFAULTS;
  expect(shown.map(([name = '']) => String(defaults[name]))).toEqual(shown.map(([, value]) => value));
  const named = new Set([...shown.map(([name]) => name), 'protectionHours']);
  expect(named).toEqual(new Set(Object.keys(GUARD_DEFAULTS)));
  expect(PAGE).toContain(`\`protectionHours\` (${GUARD_DEFAULTS.protectionHours})`);
});
