import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES } from '#platform/errors/exit-codes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DECISIONS = readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/compliance.md',
  'docs/run.md',
  ...DECISIONS,
].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const README = PAGES[0]?.text ?? '';
const SOURCE = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))
  .join('\n');

function findAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe.each(PAGES)('$path', ({ path, text }) => {
  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = findAll(text, /npm run ([\w:]+)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files that there are', () => {
    const links = findAll(text, /\]\((?!https?:)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(resolve(ROOT, path, '..', link)))).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const paths = findAll(text, /`((?:src|test|docs|bench|\.packages)\/[\w./[\]-]*)`/g);
    expect(paths.filter((each) => !existsSync(join(ROOT, each)))).toEqual([]);
  });
});

describe('decision records', () => {
  const records = PAGES.filter(({ path }) => DECISIONS.includes(path) && !path.endsWith('/README.md'));

  it('are named by a number that no other has, and a title', () => {
    const names = records.map(({ path }) => path.slice('docs/decisions/'.length));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !/^\d{4}(?:-[a-z0-9]+)+\.md$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
  });

  it.each(records)('$path has a title and the three parts, on one page', ({ text }) => {
    expect(findAll(text, /^(#+ .*)$/gm)).toEqual([
      expect.stringMatching(/^# \S/),
      '## Context',
      '## Choice',
      '## What it costs',
    ]);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(45);
  });
});

describe('the README', () => {
  it('gives every exit code', () => {
    const [table = ''] = /<!-- exit-codes: .*<!-- \/exit-codes -->/s.exec(README) ?? [];
    expect(
      findAll(table, /^\| (\d+) +\|/gm)
        .map(Number)
        .sort(),
    ).toEqual(Object.values(EXIT_CODES).sort());
  });

  it('explains only error codes that there are', () => {
    const codes = findAll(README, /`([A-Z]+_[A-Z_]+|LOCKED)`/g).filter((code) => !code.startsWith('TREEZ_'));
    expect(codes.filter((code) => !SOURCE.includes(`'${code}'`) && !(code in process.env))).toEqual([
      'CHROME_PATH',
    ]);
  });

  it('lists every command with what it does', () => {
    for (const script of ['start', 'test']) expect(README).toContain(`| \`npm ${script}\``);
    for (const script of ['build', 'sync', 'dev', 'preview', 'sandbox', 'check']) {
      expect(README).toMatch(new RegExp(`\\| \`npm run ${script}\``));
    }
  });
});
