import { expect, it } from 'vitest';
import { toExitCode } from '../../src/cli/exit-code.ts';
import { HerbariumError } from '../../src/error.ts';

it.each([
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
  ['LOCKED', 6],
  ['INTERRUPTED', 130],
  ['NEVER_HEARD_OF', 1],
])('%s ends a command with %d', (code, exitCode) => {
  expect(toExitCode(new HerbariumError('It failed.', { code, hint: 'Try again.' }))).toBe(exitCode);
});

it('a fault that nobody foresaw ends a command with 1', () => {
  expect(toExitCode(new TypeError('It is undefined.'))).toBe(1);
  expect(toExitCode(undefined)).toBe(1);
});
