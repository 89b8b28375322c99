import { describe, expect, it } from 'vitest';
import { findCronFault, findNextRun, type Schedule } from '#run/schedule/next-run.ts';

const EVERY_QUARTER: Schedule = { everyMinutes: 15, jitterSeconds: 0, timeZone: 'America/Los_Angeles' };
const at = (time: string) => Date.parse(time);
const find = (schedule: Partial<Schedule>, last: string | undefined, now: string, random = 0) =>
  new Date(
    findNextRun(
      { ...EVERY_QUARTER, ...schedule },
      { nowMs: at(now), lastMs: last === undefined ? undefined : at(last), random },
    ),
  ).toISOString();

describe('the next run begins', () => {
  it('at once where none was before', () => {
    expect(find({}, undefined, '2026-11-25T12:00:00Z')).toBe('2026-11-25T12:00:00.000Z');
  });

  it('so many minutes after the last began', () => {
    expect(find({}, '2026-11-25T12:00:00Z', '2026-11-25T12:02:00Z')).toBe('2026-11-25T12:15:00.000Z');
  });

  it('at once, and once, where many were missed', () => {
    expect(find({}, '2026-11-25T12:00:00Z', '2026-11-26T07:31:00Z')).toBe('2026-11-26T07:31:00.000Z');
  });

  it('later by no more than the jitter', () => {
    const jitterSeconds = 20;
    const late = (random: number) =>
      find({ jitterSeconds }, '2026-11-25T12:00:00Z', '2026-11-25T12:02:00Z', random);
    expect(late(0)).toBe('2026-11-25T12:15:00.000Z');
    expect(late(0.999)).toBe('2026-11-25T12:15:19.980Z');
  });

  it.each([
    ['by the store’s clock', '0 9 * * *', '2026-11-25T12:00:00Z', '2026-11-25T17:00:00.000Z'],
    [
      'an hour earlier by the world’s clock in summer',
      '0 9 * * *',
      '2026-07-01T12:00:00Z',
      '2026-07-01T16:00:00.000Z',
    ],
    [
      'once in the night in which an hour comes twice',
      '30 1 * * *',
      '2026-11-01T07:00:00Z',
      '2026-11-01T08:30:00.000Z',
    ],
    ['never again where its last time is over', '0 0 0 29 2 * 2020', '2026-11-25T12:00:00Z', undefined],
  ])('of a cron expression %s', (_, cron, last, next) => {
    const ms = findNextRun({ ...EVERY_QUARTER, cron }, { nowMs: at(last), lastMs: at(last), random: 0 });
    expect(ms > 8.64e15 ? undefined : new Date(ms).toISOString()).toBe(next);
  });
});

it.each([
  ['*/10 8-22 * * *', true],
  ['@hourly', true],
  ['99 * * * *', false],
  ['often', false],
])('the cron expression %j is sound: %s', (expression, isSound) => {
  expect(findCronFault(expression) === undefined).toBe(isSound);
});
