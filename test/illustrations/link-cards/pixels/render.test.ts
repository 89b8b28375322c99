import { describe, expect, it } from 'vitest';
import { createRecentCache } from '#illustrations/link-cards/pixels/render.ts';

function createCounted(capacity: number) {
  const cache = createRecentCache<string>(capacity);
  const made: string[] = [];
  const get = (key: string) =>
    cache.get(key, async () => {
      made.push(key);
      return key.toUpperCase();
    });
  return { get, made, cache };
}

describe('a cache of recent values', () => {
  it('makes a value once, also for two who ask at the same time', async () => {
    const { get, made } = createCounted(2);
    expect(await Promise.all([get('a'), get('a')])).toEqual(['A', 'A']);
    expect(await get('a')).toBe('A');
    expect(made).toEqual(['a']);
  });

  it('forgets first what was not asked for the longest', async () => {
    const { get, made } = createCounted(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('tries again what could not be made', async () => {
    const { get, cache } = createCounted(2);
    await expect(cache.get('a', () => Promise.reject(new Error('not yet')))).rejects.toThrow('not yet');
    expect(await get('a')).toBe('A');
  });
});
