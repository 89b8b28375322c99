import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseTreezCondition,
  parseTreezDiscount,
  parseTreezLabResult,
  parseTreezPriceBreak,
  parseTreezProduct,
} from '../../src/treez/product-schema.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What holds others of the list. */
const SECTIONS = [
  'product_configurable_fields',
  'pricing',
  'attributes',
  'e_commerce',
  'amount',
  'discount_condition_schedule',
];

/** What the page says of each data point. */
const rows = new Map(
  readFileSync(join(ROOT, 'docs/treez-coverage.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [, names = '', fate = ''] = line.split('|');
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, string] => [name, fate.trim()]);
    }),
);

/** All names that a schema keeps of what is sent under them: a value, or a section with all names in it. */
function listKept(parse: (value: unknown) => object, names: readonly string[]): string[] {
  const values = Object.fromEntries(names.map((name) => [name, 'x']));
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, values]));
  return [parse(values), parse({ ...values, ...sections })].flatMap(listNames);
}

function listNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [] : [name, ...listNames(inner)],
  );
}

const names = [...rows.keys()];
const OF_SCHEDULES = ['start_date', 'end_date', 'type', 'repeat'];
const kept = new Set(
  [
    parseTreezProduct,
    parseTreezDiscount,
    parseTreezCondition,
    parseTreezLabResult,
    parseTreezPriceBreak,
  ].flatMap((parse) => listKept(parse, [...names, ...SECTIONS, ...OF_SCHEDULES])),
);

describe('the page of what becomes of each data point', () => {
  it('says of every one whether it is shown, used or withheld', () => {
    expect(names.length).toBeGreaterThan(50);
    expect([...rows].filter(([, fate]) => !/^(?:shown|used|withheld)\b/.test(fate))).toEqual([]);
  });

  it('calls shown or used only what the schemas keep, and withheld what they drop', () => {
    const isRead = ([, fate]: [string, string]) => !fate.startsWith('withheld');
    expect([...rows].filter((row) => isRead(row) !== kept.has(row[0])).map(([name]) => name)).toEqual([]);
  });

  it('leaves out nothing that the schemas keep', () => {
    expect([...kept].filter((name) => ![...names, ...SECTIONS, ...OF_SCHEDULES].includes(name))).toEqual([]);
  });
});
