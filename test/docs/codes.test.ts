import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIM_KINDS } from '#menu/compliance/profiles/profile.ts';
import { PROBLEM_TOPICS } from '#menu/model/problem-codes.ts';
import { createError } from '#platform/errors/error.ts';
import { ERROR_TOPICS, ERRORS } from '#platform/errors/error-catalog.ts';
import { EXIT_CODE_DOCS, EXIT_CODES } from '#platform/errors/exit-codes.ts';
import { SETTINGS_FILE } from '#settings/settings-file.ts';
import { replaceSection, toTable } from './sections.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const CODES = Object.keys(ERRORS);
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|js)$/.test(path) && !/^errors\/|problem-codes\.ts$/.test(path))
  .map((path) => read(join('src', path)))
  .join('\n');

describe('the error catalog', () => {
  it('has each code once', () => {
    const listed = ERROR_TOPICS.flatMap(([, errors]) => Object.keys(errors));
    expect(listed.toSorted()).toEqual(CODES.toSorted());
  });

  it.each(CODES)('%s is stable in form, and thrown somewhere', (code) => {
    expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
    const uses = [`createError('${code}'`, `code: '${code}'`, `'${code}';`, `[${code}]`];
    expect(uses.some((use) => SOURCES.includes(use))).toBe(true);
  });

  it('fills the values of a case into the texts of its code', () => {
    const cause = new Error('listen EADDRINUSE');
    const error = createError('PORT_TAKEN', { port: 4321, host: 'localhost', holder: 'caddy' }, cause);
    expect(error).toMatchObject({
      name: 'HerbariumError',
      code: 'PORT_TAKEN',
      message: 'Port 4321 can’t be opened at localhost: caddy uses it.',
      hint: 'Stop that program, or choose another port: --port 4322 (behind npm: -- --port …).',
      cause,
    });
  });

  it('asks for every value that the texts of a code need', () => {
    // @ts-expect-error The message names the program that has the port, too.
    expect(createError('PORT_TAKEN', { port: 4321, host: 'localhost' }).message).toContain('undefined');
  });

  it('names the settings file as commands find it', () => {
    const { hint } = createError('SETTINGS_MISSING', { file: 'shop.ts' });
    expect(hint).toContain(SETTINGS_FILE);
  });

  it('has the words of the start script, which runs before it can be loaded', () => {
    const { message, hint } = createError('PACKAGES_MISSING', {});
    expect(read('src/cli/herbarium.js')).toContain(`${message}\\n→ ${hint} [PACKAGES_MISSING]`);
  });
});

describe('the catalog of problems', () => {
  const codes = PROBLEM_TOPICS.flatMap(([, problems]) => Object.keys(problems));
  const claims = codes.filter((code) => code.startsWith('claim-'));

  it.each(codes.filter((code) => !claims.includes(code)))(
    '%s is stable in form, and reported somewhere',
    (code) => {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(SOURCES).toContain(`'${code}'`);
    },
  );

  it('has a code for each kind of claim', () => {
    expect(claims).toEqual(CLAIM_KINDS.map((kind) => `claim-${kind}`));
  });
});

describe('the docs, which `npm run docs:codes` writes', () => {
  it('README.md has every exit code', async () => {
    const codes = new Map(Object.entries(EXIT_CODES));
    const rows = Object.entries(EXIT_CODE_DOCS).map(([name, docs]) => [String(codes.get(name)), name, docs]);
    const table = toTable(['Exit code', 'Name', 'What happened'], rows);
    await expect(replaceSection(read('README.md'), 'exit-codes', table)).toMatchFileSnapshot(
      join(ROOT, 'README.md'),
    );
  });

  it('docs/errors.md has every code', async () => {
    const tables = ERROR_TOPICS.map(([title, errors]) => {
      const rows = Object.entries(errors).map(([code, { exit, docs }]) => [
        `\`${code}\``,
        `${EXIT_CODES[exit]} ${exit}`,
        docs,
      ]);
      return `## ${title}\n\n${toTable(['Code', 'Exit code', 'What happened, and what to do'], rows)}`;
    });
    await expect(replaceSection(read('docs/errors.md'), 'errors', tables.join('\n\n'))).toMatchFileSnapshot(
      join(ROOT, 'docs/errors.md'),
    );
  });

  it('docs/problems.md has every problem', async () => {
    const tables = PROBLEM_TOPICS.map(([title, problems]) => {
      const rows = Object.entries(problems).map(([code, docs]) => [`\`${code}\``, docs]);
      return `## ${title}\n\n${toTable(['Code', 'What is wrong'], rows)}`;
    });
    await expect(
      replaceSection(read('docs/problems.md'), 'problems', tables.join('\n\n')),
    ).toMatchFileSnapshot(join(ROOT, 'docs/problems.md'));
  });
});
