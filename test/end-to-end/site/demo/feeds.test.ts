import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, it } from 'vitest';

const read = (file: string) => readFileSync(join(inject('siteDirectory'), file), 'utf8');
const menu: {
  feedAt: string;
  products: { path: string; deals: { title: string }[] }[];
} = JSON.parse(read('menu.json'));

/** The events of a calendar, by property; lines that go on are put together. */
function readEvents(file: string): Map<string, string>[] {
  const lines = read(file).replaceAll('\r\n ', '').split('\r\n');
  return lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((event) => {
      const [own = ''] = event.split('END:VEVENT');
      return new Map(
        own.split('\n').map((line) => [line.split(/[:;]/)[0] ?? '', line.replace(/^[^:]*:/, '')]),
      );
    });
}

describe('the deals as a calendar', () => {
  const events = readEvents('deals.ics');
  const find = (title: string) => events.find((event) => event.get('SUMMARY') === title);

  it('are those that have a time, by the clock of the store', () => {
    expect(events.map((event) => event.get('SUMMARY')).sort()).toEqual([
      'After four',
      'Every other Tuesday and Thursday',
      'Happy hour',
      'Last Friday of the month',
      'Long weekend',
      'Seniors on Mondays',
      'Weekday mornings',
    ]);
    expect(Object.fromEntries(find('After four') ?? [])).toMatchObject({
      UID: 'after-four-0@menu.fernwood.example',
      DTSTAMP: menu.feedAt.replace(/[-:]|\.\d+/g, ''),
      DTSTART: '20261026T160000',
      DTEND: '20261026T190000',
      RRULE: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      LOCATION: expect.stringContaining('Fernwood'),
      DESCRIPTION: expect.stringMatching(/^\$4 off · every Monday to Friday\\, 4:00/),
      URL: 'https://menu.fernwood.example/deals/#after-four',
    });
    expect(find('Seniors on Mondays')?.get('RRULE')).toBe('FREQ=WEEKLY;BYDAY=MO');
  });

  it('hold no line that is too long for who reads them', () => {
    const lines = read('deals.ics').split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
  });

  it('are there in Spanish', () => {
    const [event] = readEvents('es/deals.ics');
    expect(event?.get('DESCRIPTION')).toContain('cada lunes');
  });
});

describe('what is told to feed readers', () => {
  it('of deals is each of them, with its conditions, and no staff’s', () => {
    const $ = load(read('deals.xml'), { xml: true });
    const titles = $('item > title')
      .toArray()
      .map((title) => $(title).text());
    const known = new Set(menu.products.flatMap(({ deals }) => deals.map(({ title }) => title)));
    expect(new Set(titles)).toEqual(known);
    expect($('item:contains("Field Day") > description').first().text()).toBe('15% off');
    expect($('channel > link').text()).toBe('https://menu.fernwood.example/deals/');
    expect(read('deals.xml')).not.toMatch(/staff/i);
  });

  it('of new products leads to pages that there are', () => {
    const $ = load(read('new.xml'), { xml: true });
    const links = $('item > link')
      .toArray()
      .map((link) => new URL($(link).text()).pathname);
    const known = new Set(menu.products.map(({ path }) => path));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
    const dates = $('item > pubDate')
      .toArray()
      .map((date) => Date.parse($(date).text()));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });
});
