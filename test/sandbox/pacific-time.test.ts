import { expect, it } from 'vitest';
import { formatPacificTime } from '#sandbox/pacific-time.ts';

it.each([
  ['2025-07-29T19:47:03.042Z', '2025-07-29T12:47:03.042-07:00'],
  ['2026-01-11T21:56:05.000Z', '2026-01-11T13:56:05.000-08:00'],
  ['2026-11-01T08:59:59.999Z', '2026-11-01T01:59:59.999-07:00'],
  ['2026-11-01T09:00:00.000Z', '2026-11-01T01:00:00.000-08:00'],
  ['2026-03-02T08:00:00.000Z', '2026-03-02T00:00:00.000-08:00'],
])('%s is %s on a Californian clock', (instant, expected) => {
  expect(formatPacificTime(new Date(instant))).toBe(expected);
});
