import { describe, expect, it } from 'vitest';
import { createRateLimit, RATE_LIMITS } from '#intake/rate-limit.ts';
import { readSender } from '#intake/sender-networks.ts';

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

  it('is counted for an IPv6 network as for one sender, however many addresses it has', () => {
    const { may } = openLimit();
    const count = countTaken(may, (index) => `2001:db8:0:1::${index.toString(16)}`, 1000);
    expect(count).toBe(20);
    expect(may('2001:db8:0:2::1')).toBe(true);
  });

  it.each([
    ['a site with many networks', (index: number) => `2001:db8:7:${index.toString(16)}::1`, 60],
    ['a site with many IPv4 addresses', (index: number) => `198.51.100.${index % 256}`, 60],
    ['a provider with many sites', (index: number) => `2001:db8:${index.toString(16)}::1`, 100],
    ['a provider with many IPv4 sites', (index: number) => `198.51.${index % 256}.1`, 100],
  ])('leaves room for others beside %s', (_, toAddress, expected) => {
    const { may } = openLimit();
    expect(countTaken(may, toAddress, 60_000)).toBe(expected);
    expect(countTaken(may, () => '203.0.113.9', 20)).toBe(20);
    expect(countTaken(may, (index) => `2600:${index.toString(16)}::1`, 20)).toBe(20);
  });

  it('leaves room beside six providers that send all they can', () => {
    const { may } = openLimit();
    for (const provider of [1, 2, 3, 4, 5, 6])
      countTaken(may, (index) => `2a0${provider}:1:${index.toString(16)}::1`, 10_000);
    expect(countTaken(may, (index) => `2600:${index.toString(16)}::1`, 20)).toBe(20);
  });

  it('is remembered of no more forms than are taken, and as fast for a million senders', () => {
    const { may, pass } = openLimit();
    const startedAt = process.cpuUsage();
    for (let index = 0; index < 1_000_000; index += 1)
      may(`${index >> 16}.${(index >> 8) & 255}.${index & 255}.7`);
    const spent = process.cpuUsage(startedAt);
    expect((spent.user + spent.system) / 1000).toBeLessThan(20_000);
    pass(15 * 60_000);
    expect(may('192.0.2.1')).toBe(true);
  });

  it('is not remembered for longer because the clock was set back', () => {
    const { may, pass } = openLimit();
    expect(countTaken(may, () => '192.0.2.1', 30)).toBe(20);
    pass(-86_400_000);
    expect(may('192.0.2.1')).toBe(true);
  });
});

function openLimit() {
  let now = Date.parse('2026-11-25T20:00:00Z');
  const mayStart = createRateLimit(RATE_LIMITS, () => now);
  return {
    may: (address: string) => mayStart(readSender(address)),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

function countTaken(
  may: (address: string) => boolean,
  toAddress: (index: number) => string,
  triesCount: number,
) {
  return Array.from({ length: triesCount }, (_, index) => may(toAddress(index))).filter(Boolean).length;
}

describe('who sends', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:51234', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['10.0.0.1, 192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8:0:0:0:0:0:1'],
    ['2001:db8::1', '2001:db8:0:0:0:0:0:1'],
    ['[2001:db8::1]:443', '2001:db8:0:0:0:0:0:1'],
    ['[2001:db8::1]', '2001:db8:0:0:0:0:0:1'],
    ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['::1', '0:0:0:0:0:0:0:1'],
  ])('%j is %j', (text, sender) => {
    expect(readSender(text)).toBe(sender);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    '999.0.2.1',
    '192.0.2',
    '1.2.3.4.5',
    '2001:db8::1::2',
    '12345::1',
    '2001:db8:1:2:3:4:5:6:7',
    '::]@evil.example/[::',
    'é'.repeat(10_000),
    ':'.repeat(100_000),
  ])('%.40j is nobody in particular: all of these count as one', (text) => {
    expect(readSender(text)).toBe('?');
  });
});
