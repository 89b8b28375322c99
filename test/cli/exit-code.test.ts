import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatError, toExitCode } from '#cli/explain-error.ts';
import { HerbariumError } from '#platform/errors/error.ts';
import type { ErrorCode } from '#platform/errors/error-catalog.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

it.each<[ErrorCode, number]>([
  ['USAGE', 2],
  ['OUT_REFUSED', 2],
  ['DATA_REFUSED', 2],
  ['PORT_TAKEN', 2],
  ['PORT_FORBIDDEN', 2],
  ['HOST_INVALID', 2],
  ['SETTINGS_INVALID', 3],
  ['ACCESS_MISSING', 3],
  ['ACCESS_UNREADABLE', 3],
  ['TREEZ_BASE_URL_INVALID', 3],
  ['TREEZ_UNREACHABLE', 4],
  ['FEED_INCOMPLETE', 4],
  ['MENU_EMPTY', 4],
  ['RENDER_FAILED', 5],
  ['SECRET_IN_SITE', 5],
  ['PUBLISH_FAILED', 5],
  ['DISK_REFUSED', 5],
  ['PLACE_REFUSED', 2],
  ['ROLLBACK_REFUSED', 7],
  ['LOCKED', 6],
  ['INTERRUPTED', 130],
  ['UNEXPECTED', 1],
])('%s ends a command with %d', (code, exitCode) => {
  expect(toExitCode(new HerbariumError('It failed.', { code, hint: 'Try again.' }))).toBe(exitCode);
});

it('a code that the catalog does not have cannot be thrown', () => {
  // @ts-expect-error It is not in the catalog.
  const error = new HerbariumError('It failed.', { code: 'NEVER_HEARD_OF', hint: 'Try again.' });
  expect(error.message).toBe('It failed.');
});

it('a fault that nobody foresaw ends a command with 1', () => {
  expect(toExitCode(new TypeError('It is undefined.'))).toBe(1);
  expect(toExitCode(undefined)).toBe(1);
});

describe('what a disk refuses', () => {
  const place = (name: string) => join(createTemporaryDirectory(), name);

  it.each<[string, () => void, string]>([
    ['a full disk', () => writeFileSync('/dev/full', 'a snapshot'), 'Free some space'],
    [
      'a file for a directory',
      () => mkdirSync('/dev/null/data', { recursive: true }),
      'A file is where a directory',
    ],
    [
      'a directory for a file',
      () => writeFileSync(createTemporaryDirectory(), ''),
      'A file is where a directory',
    ],
    ['links in a circle', () => readLoop(place('loop')), 'Links lead in a circle'],
    ['a missing directory', () => writeFileSync(place('a/b'), ''), 'Its directory is missing'],
  ])('is said with what to do, and without a stack: %s', (_, refuse, hint) => {
    const error = catchThrown(refuse);
    expect(toExitCode(error)).toBe(5);
    const text = formatError(error);
    expect(text).toContain('The disk refused: E');
    expect(text).toContain(hint);
    expect(text).toContain('[DISK_REFUSED]');
    expect(text).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['a network', Object.assign(new Error('connect EACCES'), { code: 'EACCES', syscall: 'connect' })],
    ['a program', Object.assign(new Error('spawn npx ENOENT'), { code: 'ENOENT', syscall: 'spawn npx' })],
    ['a connection', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })],
  ])('is not what %s refuses', (_, error) => {
    expect(toExitCode(error)).toBe(1);
  });
});

function readLoop(path: string): void {
  symlinkSync(path, path);
  readFileSync(path);
}

function catchThrown(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}
