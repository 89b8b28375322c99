import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMBED_ATTRIBUTES } from '#embed/embed-options.ts';
import { EMBED_PARTS } from '#embed/embed-parts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const PARTS = EMBED_PARTS.map(([name]) => name).sort();
/** As the style sheet asks for them. */
const PROPERTIES = [
  ...new Set(
    [
      ...`${read('src/embed/embed.css')}${read('src/run/render/embed-css.ts')}`.matchAll(
        /var\((--herbarium-[\w-]+)/g,
      ),
    ].map(([, name = '']) => name),
  ),
].sort();
const EVENTS = [
  ...new Set(
    [...read('src/embed/embed-events.ts').matchAll(/'(herbarium:[\w-]+)':/g)].map(([, name = '']) => name),
  ),
].sort();

/** The first column of the table below a heading of such a column. */
function readTable(heading: string): string[] {
  const [, table = ''] = read('docs/embed.md').split(new RegExp(`\\| ${heading} +\\|[^\\n]*\\n\\|[ |-]+\\n`));
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  return rows.flatMap((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? []).sort();
}

describe('what the page about the embedded menu says', () => {
  it.each([
    ['attribute', [...EMBED_ATTRIBUTES].sort()],
    ['part', PARTS],
    ['property', PROPERTIES],
    ['event', EVENTS],
  ])('of every %s is true, and none is left out', (heading, names) => {
    expect(names.length).toBeGreaterThan(4);
    expect(readTable(heading)).toEqual(names);
  });
});

describe('what programs are told of the elements', () => {
  const { modules } = JSON.parse(read('public/embed/v1/custom-elements.json'));
  const [menu] = modules[0].declarations;
  const listNames = (list: { name: string }[]) => list.map(({ name }) => name).sort();

  it('is what they have', () => {
    expect(listNames(menu.attributes)).toEqual([...EMBED_ATTRIBUTES].sort());
    expect(listNames(menu.cssParts)).toEqual(PARTS);
    expect(listNames(menu.cssProperties)).toEqual(PROPERTIES);
    expect(listNames(menu.events)).toEqual(EVENTS);
  });

  it('is in their types as well', () => {
    const types = read('public/embed/v1/herbarium.d.ts');
    for (const event of EVENTS) expect(types).toContain(`'${event}': CustomEvent<`);
    for (const attribute of EMBED_ATTRIBUTES)
      expect(types).toMatch(new RegExp(`^ {2}'?${attribute}'?\\?:`, 'm'));
  });
});
