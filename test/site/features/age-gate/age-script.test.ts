import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AGE_KEY, type AgeAnswer, type Audience } from '#site/features/age-gate/age-answer.ts';
import { formatAgeMemory, rememberAge } from '#site/features/age-gate/age-memory.ts';
import { AGE_SCRIPT, toAgeScriptData } from '#site/features/age-gate/age-script.ts';

const NOW = new Date('2026-11-22T17:00:00.000Z');
const DAY_MS = 86_400_000;
const REMEMBER_DAYS = 30;

interface Visit {
  /** What is kept on the device under the key. */
  memory?: string | null;
  audience?: Audience;
  now?: Date;
  /** In place of one that has the memory. */
  storage?: object;
}

/** What the script of the head leaves on `<html>`. */
function runScript({ memory = null, audience = 'adult-use', now = NOW, storage }: Visit): object {
  const root = { dataset: {} };
  const data = toAgeScriptData(audience, REMEMBER_DAYS);
  const dataset = { answers: data['data-answers'], days: String(data['data-days']) };
  const kept = { getItem: (key: string) => (key === AGE_KEY ? memory : null) };
  class Clock extends Date {
    static override now = () => now.getTime();
  }
  runInNewContext(AGE_SCRIPT, {
    document: { documentElement: root, currentScript: { dataset } },
    localStorage: storage ?? kept,
    Date: Clock,
  });
  return root.dataset;
}

const KNOWN = { age: 'known' };
const ASKED = {};

const daysLater = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const memoryOf = (answer: AgeAnswer) => formatAgeMemory(answer, NOW, REMEMBER_DAYS);

describe('a visitor who', () => {
  it('was never here is asked', () => {
    expect(runScript({})).toEqual(ASKED);
  });

  it('answered is known for as many days as the store remembers, and asked again then', () => {
    const memory = memoryOf('adult-use');
    expect(runScript({ memory })).toEqual(KNOWN);
    expect(runScript({ memory, now: daysLater(29.999) })).toEqual(KNOWN);
    expect(runScript({ memory, now: daysLater(30) })).toEqual(ASKED);
    expect(runScript({ memory, now: daysLater(365) })).toEqual(ASKED);
  });

  it('answered when the store remembered for longer is asked again', () => {
    expect(runScript({ memory: formatAgeMemory('adult-use', NOW, 31) })).toEqual(ASKED);
  });

  it.each<[AgeAnswer, Audience, object]>([
    ['adult-use', 'adult-use', KNOWN],
    ['adult-use', 'both', KNOWN],
    ['adult-use', 'medical', ASKED],
    ['medical', 'medical', KNOWN],
    ['medical', 'both', KNOWN],
    ['medical', 'adult-use', ASKED],
  ])('answered for %s is at a store for %s %j', (answer, audience, outcome) => {
    expect(runScript({ memory: memoryOf(answer), audience })).toEqual(outcome);
  });
});

describe('a memory that the site did not write', () => {
  const expiresAt = daysLater(1).toISOString();

  it.each([
    '',
    'known',
    'true',
    'null',
    '[]',
    '{}',
    '{"answer":"adult-use"}',
    JSON.stringify({ answer: 'adult-use', expiresAt: '9999-12-31T00:00:00.000Z' }),
    JSON.stringify({ answer: 'adult-use', expiresAt: 'tomorrow' }),
    JSON.stringify({ answer: 'adult-use medical', expiresAt }),
    JSON.stringify({ answer: '', expiresAt }),
    JSON.stringify({ answer: ['adult-use'], expiresAt }),
    JSON.stringify({ answer: 'adult-use', expiresAt }).slice(0, -1),
  ])('is no answer: %s', (memory) => {
    for (const audience of ['adult-use', 'both'] as const) {
      expect(runScript({ memory, audience })).toEqual(ASKED);
    }
  });

  it('is no answer, whatever text or value it is', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.json(),
      fc.record({ answer: fc.string(), expiresAt: fc.string() }).map((memory) => JSON.stringify(memory)),
    );
    fc.assert(
      fc.property(anything, (memory) => {
        expect(runScript({ memory })).toEqual(ASKED);
      }),
    );
  });
});

describe('a device that keeps nothing', () => {
  afterEach(() => vi.unstubAllGlobals());

  const fail = () => {
    throw new Error('The user has blocked storage.');
  };

  it('is asked each time, and no page breaks of it', () => {
    expect(runScript({ storage: { getItem: fail } })).toEqual(ASKED);
    expect(runScript({ storage: {} })).toEqual(ASKED);
  });

  it('takes an answer without complaint', () => {
    vi.stubGlobal('localStorage', { setItem: fail });
    expect(() => rememberAge('adult-use', NOW, REMEMBER_DAYS)).not.toThrow();
  });
});

it('an answer is kept under one key, with nothing but what was said and until when it holds', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { setItem: (key: string, text: string) => kept.set(key, text) });
  rememberAge('medical', NOW, 7);
  vi.unstubAllGlobals();
  expect([...kept.keys()]).toEqual(['herbarium:age']);
  expect(JSON.parse(kept.get(AGE_KEY) ?? '')).toEqual({
    answer: 'medical',
    expiresAt: '2026-11-29T17:00:00.000Z',
  });
});

it('what is written on a day is read until it is over, for any day and any number of days', () => {
  const days = fc.integer({ min: 1, max: REMEMBER_DAYS });
  const share = fc.double({ min: 0, max: 2, noNaN: true });
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, days, share, (at, rememberDays, passed) => {
      const memory = formatAgeMemory('adult-use', at, rememberDays);
      const now = new Date(at.getTime() + Math.round(passed * rememberDays * DAY_MS));
      const isOver = now.getTime() >= at.getTime() + rememberDays * DAY_MS;
      expect(runScript({ memory, now })).toEqual(isOver ? ASKED : KNOWN);
    }),
  );
});

it('the script is small enough to stand in every page, and cannot end its own element', () => {
  expect(AGE_SCRIPT.length).toBeLessThanOrEqual(300);
  expect(AGE_SCRIPT).not.toMatch(/<\/|<!--/);
});
