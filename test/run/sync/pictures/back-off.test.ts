import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  getLimitFactor,
  getNextTryAt,
  isBackingOff,
  type RememberedFailure,
  rememberFailure,
} from '#run/sync/pictures/back-off.ts';
import { PictureFailure, type PictureFaultCode } from '#run/sync/pictures/picture-fault.ts';

const NOW_MS = Date.parse('2026-11-20T12:00:00Z');
const HOUR_MS = 3_600_000;

function fail(code: PictureFaultCode, failuresInARow = 1): RememberedFailure {
  return { code, detail: 'It failed.', failedAt: new Date(NOW_MS).toISOString(), failuresInARow };
}

const pauseMinutes = (failure: RememberedFailure) =>
  (Date.parse(getNextTryAt(failure)) - Date.parse(failure.failedAt)) / 60_000;

describe('the pause after a failure', () => {
  it.each<[PictureFaultCode, number[]]>([
    ['picture-missing', [5, 15, 60, 60, 60]],
    ['picture-not-an-image', [5, 15, 60, 60, 60]],
    ['picture-too-large', [5, 15, 60, 60, 60]],
    ['picture-timeout', [5, 15, 60, 360, 360]],
    ['picture-unreachable', [5, 15, 60, 360, 360]],
    ['picture-host-failed', [5, 15, 60, 360, 360]],
    ['picture-host-down', [5, 15, 60, 360, 360]],
  ])('grows with each %s in a row', (code, minutes) => {
    expect(minutes.map((_, index) => pauseMinutes(fail(code, index + 1)))).toEqual(minutes);
    expect(pauseMinutes(fail(code, 1_000_000))).toBe(minutes.at(-1));
  });

  it('ends to the millisecond', () => {
    const failure = fail('picture-missing');
    expect(isBackingOff(failure, NOW_MS)).toBe(true);
    expect(isBackingOff(failure, NOW_MS + 299_999)).toBe(true);
    expect(isBackingOff(failure, NOW_MS + 300_000)).toBe(false);
  });

  it('counts for nothing if the clock was set back to before the failure', () => {
    expect(isBackingOff(fail('picture-missing'), NOW_MS - 1)).toBe(false);
  });

  it('never lasts longer than six hours, whatever was remembered and whatever the clock says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PictureFaultCode>('picture-missing', 'picture-timeout', 'picture-host-down'),
        fc.integer({ min: 1 }),
        fc.integer({ min: -1000 * HOUR_MS, max: 1000 * HOUR_MS }),
        (code, failuresInARow, offsetMs) => {
          const failure = fail(code, failuresInARow);
          const nowMs = NOW_MS + offsetMs;
          expect(isBackingOff(failure, nowMs) && isBackingOff(failure, nowMs + 6 * HOUR_MS)).toBe(false);
        },
      ),
    );
  });
});

describe('what is remembered of a failure', () => {
  it('is what the owner was told, and how many there were in a row', () => {
    const failure = new PictureFailure('picture-missing', 'The host answered 404.');
    const first = rememberFailure(failure, undefined, NOW_MS);
    expect(first).toEqual({
      code: 'picture-missing',
      detail: 'The host answered 404.',
      failedAt: '2026-11-20T12:00:00.000Z',
      failuresInARow: 1,
    });
    expect(rememberFailure(failure, first, NOW_MS)?.failuresInARow).toBe(2);
  });

  it.each<PictureFaultCode>(['picture-address-unusable', 'picture-refused-address', 'picture-postponed'])(
    'is nothing for %s, which the next run must look at again',
    (code) => {
      expect(rememberFailure(new PictureFailure(code, 'No.'), undefined, NOW_MS)).toBeUndefined();
    },
  );
});

describe('the time limit of an address', () => {
  it.each<[string, RememberedFailure | undefined, number]>([
    ['that never failed', undefined, 1],
    ['that timed out once', fail('picture-timeout'), 2],
    ['that timed out twice', fail('picture-timeout', 2), 3],
    ['that times out all the time', fail('picture-timeout', 50), 3],
    ['of a host that was down', fail('picture-host-down'), 2],
    ['that is missing', fail('picture-missing', 3), 1],
    ['that refuses connections', fail('picture-unreachable', 3), 1],
  ])('%s', (_what, earlier, factor) => {
    expect(getLimitFactor(earlier)).toBe(factor);
  });
});
