import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const { scripts: SCRIPTS } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const PAGE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const rows = PAGE.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the page of what is promised', () => {
  it.each(rows.map(([, promise = '', whom = '', tests = '']) => ({ promise, whom, tests })))(
    'names for "$promise" to whom, and tests that are there',
    ({ whom, tests }) => {
      const files = [...tests.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
      const scripts = [...tests.matchAll(/`npm run ([^`]+)`/g)].map(([, script = '']) => script);
      expect(whom).not.toBe('');
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
      expect(scripts.filter((script) => !(script in SCRIPTS))).toEqual([]);
    },
  );

  it('says how to report a vulnerability, as does SECURITY.md', () => {
    expect(PAGE).toContain('../SECURITY.md');
    const page = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
    expect(page).toContain('docs/security.md');
    expect(page).toContain('Report a vulnerability');
  });
});
