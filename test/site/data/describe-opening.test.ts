import { describe, expect, it } from 'vitest';
import type { OpenState } from '#menu/hours/opening-hours.ts';
import { describeOpening } from '#site/data/describe-opening.ts';
import { hours as english } from '#site/messages/en/pages.ts';
import { hours as spanish } from '#site/messages/es/pages.ts';

const open = (closesAt: string, closesSoon = false): OpenState => ({ isOpen: true, closesAt, closesSoon });
/** On Monday, 28 December 2026, some days before it opens. */
const opens = (opensAt: string, daysAhead: number): OpenState => ({
  isOpen: false,
  next: { opensAt, date: '2026-12-28', daysAhead },
});

const CASES: [state: OpenState, english: string, spanish: string][] = [
  [open('21:00'), 'Open until 9 PM', 'Abierto hasta las 9 p.m.'],
  [open('01:00'), 'Open until 1 AM', 'Abierto hasta la 1 a.m.'],
  [open('24:00'), 'Open until 12 AM', 'Abierto hasta las 12 a.m.'],
  [open('13:30', true), 'Closing soon, at 1:30 PM', 'Cierra pronto, a la 1:30 p.m.'],
  [open('22:00', true), 'Closing soon, at 10 PM', 'Cierra pronto, a las 10 p.m.'],
  [{ isOpen: true, closesSoon: false }, 'Open now', 'Abierto ahora'],
  [opens('09:00', 0), 'Opens at 9 AM', 'Abre a las 9 a.m.'],
  [opens('09:00', 1), 'Opens tomorrow at 9 AM', 'Abre mañana a las 9 a.m.'],
  [opens('13:00', 2), 'Opens Monday at 1 PM', 'Abre el lunes a la 1 p.m.'],
  [opens('09:00', 6), 'Opens Monday at 9 AM', 'Abre el lunes a las 9 a.m.'],
  [opens('09:00', 7), 'Opens December 28 at 9 AM', 'Abre el 28 de diciembre a las 9 a.m.'],
  [{ isOpen: false }, 'Closed now', 'Cerrado ahora'],
];

/** Intl’s spaces in clock times are narrow or unbreakable, and before “m.” there is one or none. */
const read = (text: string) => text.replace(/\s/g, ' ').replace(/\. m\./g, '.m.');

describe('the state of a store', () => {
  it.each(CASES)('%j is told as: %s, %s', (state, inEnglish, inSpanish) => {
    expect(read(describeOpening(state, { messages: english.openState, locale: 'en-US' }))).toBe(inEnglish);
    expect(read(describeOpening(state, { messages: spanish.openState, locale: 'es-US' }))).toBe(inSpanish);
  });

  it('has the name of the day before it, where it has one', () => {
    const state: OpenState = { ...open('16:00'), holiday: 'Christmas Eve' };
    expect(read(describeOpening(state, { messages: english.openState, locale: 'en-US' }))).toBe(
      'Christmas Eve · Open until 4 PM',
    );
  });
});
