import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../src/intake/rate-limit.ts';

describe('how often somebody may send', () => {
  it('is counted for each sender, and forgotten with the window', () => {
    let now = 0;
    const may = createRateLimit({ perSender: 2, inAll: 100, windowMs: 1000 }, () => now);
    expect([may('a'), may('a'), may('a'), may('b')]).toEqual([true, true, false, true]);
    now = 999;
    expect(may('a')).toBe(false);
    now = 1000;
    expect([may('a'), may('a'), may('a')]).toEqual([true, true, false]);
  });

  it('is counted for all together too', () => {
    const may = createRateLimit({ perSender: 10, inAll: 3, windowMs: 1000 }, () => 0);
    expect(['a', 'b', 'c', 'd'].map(may)).toEqual([true, true, true, false]);
  });
});
