import { describe, expect, it } from 'vitest';
import { formatDay, formatDayHours } from '#site/data/format-day.ts';

describe('a special day', () => {
  it.each([
    ['en-US', 'Fri, December 25'],
    ['es-US', 'vie, 25 de diciembre'],
  ])('has its date as %s writes it', (locale, text) => {
    expect(formatDay('2026-12-25', locale)).toBe(text);
  });

  it('has its hours, or is closed', () => {
    expect(formatDayHours(['10:00', '24:00'], 'Closed', 'en-US').replaceAll('\u202f', ' ')).toBe(
      '10 AM – 12 AM',
    );
    expect(formatDayHours('closed', 'Cerrado', 'es-US')).toBe('Cerrado');
  });
});
