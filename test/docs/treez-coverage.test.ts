import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJoin } from '#menu/join/check-join.ts';
import type { JoinValues } from '#menu/join/join-form.ts';
import {
  parseTreezAddress,
  parseTreezCaregiver,
  parseTreezCustomer,
  parseTreezImage,
  parseTreezReason,
} from '#treez/customers/customer-schema.ts';
import { toTreezCustomer } from '#treez/customers/to-treez-customer.ts';
import {
  parseTreezCondition,
  parseTreezDiscount,
  parseTreezLabResult,
  parseTreezPriceBreak,
  parseTreezProduct,
  readTreezFlags,
  TREEZ_FLAG_NAMES,
} from '#treez/wire/product-schema.ts';
import { RULES, WHOLE } from '../menu/join/any-join.ts';
import { createWholeDraft } from '../treez/customers/whole-draft.ts';

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

const [PRODUCTS = '', CUSTOMERS = ''] = readFileSync(join(ROOT, 'docs/treez-coverage.md'), 'utf8').split(
  '\n## Customers\n',
);

/** What a table says of each data point: its cells behind the names. */
function readRows(page: string): Map<string, string[]> {
  const lines = page.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    lines.flatMap((line) => {
      const [, names = '', ...cells] = line.split('|').map((cell) => cell.trim());
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, string[]] => [name, cells]);
    }),
  );
}

const rows = new Map([...readRows(PRODUCTS)].map(([name, [fate = '']]) => [name, fate]));

/** All names that a schema keeps of what is sent under them: a value, or a section with all names in it. */
function listKept(parse: (value: unknown) => object, names: readonly string[]): string[] {
  const values = Object.fromEntries(names.map((name) => [name, 'x']));
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, values]));
  return [parse(values), parse({ ...values, ...sections })].flatMap(listNames);
}

/** A schedule is kept whole, because its fields have many spellings; its reader picks those that it knows. */
function listNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined) return [];
    return name === 'discount_condition_schedule' ? [name] : [name, ...listNames(inner)];
  });
}

const names = [...rows.keys()];
const isFlag = (name: string) =>
  TREEZ_FLAG_NAMES.some((flag) => readTreezFlags({ [name]: true }, flag).length > 0);
const kept = new Set([
  ...names.filter(isFlag),
  ...[
    parseTreezProduct,
    parseTreezDiscount,
    parseTreezCondition,
    parseTreezLabResult,
    parseTreezPriceBreak,
  ].flatMap((parse) => listKept(parse, [...names, ...SECTIONS])),
]);

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
    expect([...kept].filter((name) => ![...names, ...SECTIONS].includes(name))).toEqual([]);
  });
});

/** A form in which all is said that can be. */
const FORM: JoinValues = {
  ...WHOLE,
  email: 'ines@example.com',
  shopperType: 'medical-mmid',
  medicalNumber: 'MED1',
  medicalExpires: '2030-01-01',
  caregiverLicence: 'C1',
  street1: '1 Elm St',
  street2: 'Apt 2',
  city: 'Oakland',
  state: 'CA',
  zipCode: '94607',
  offers: 'yes',
};

describe('the table of customers', () => {
  const customerRows = readRows(CUSTOMERS);
  const customerNames = [...customerRows.keys()];
  const parsers = [
    parseTreezCustomer,
    parseTreezAddress,
    parseTreezImage,
    parseTreezCaregiver,
    parseTreezReason,
  ];
  const sent = Object.fromEntries(customerNames.map((name) => [name, ['x']]));
  const read = new Set(parsers.flatMap((parse) => listNames(parse(sent))));
  const written = new Set(listNamesWithin(toTreezCustomer(createWholeDraft())));
  const used = new Set(listNamesWithin(toTreezCustomer(checkJoin(FORM, RULES).draft ?? {})));

  it('names what the schemas read, and nothing else', () => {
    expect(customerNames.length).toBeGreaterThan(50);
    expect(new Set(customerNames)).toEqual(read);
  });

  it('says of what is written that it is, and only of that', () => {
    const said = [...customerRows].filter(([, [ways]]) => ways === 'read, written').map(([name]) => name);
    expect(new Set(said)).toEqual(written);
    expect([...customerRows].filter(([, [ways]]) => !/^read(?:, written)?$/.test(ways ?? ''))).toEqual([]);
  });

  it('calls used what the form sends, and withheld all else', () => {
    const said = [...customerRows].filter(([, [, fate]]) => /^used\b/.test(fate ?? '')).map(([name]) => name);
    expect(new Set(said)).toEqual(used);
    expect(
      [...customerRows]
        .filter(([, [, fate]]) => !/^(?:used|withheld)\b/.test(fate ?? ''))
        .map(([name]) => name),
    ).toEqual([]);
  });
});

/** Names of an object, and of those in its lists. */
function listNamesWithin(value: object): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    const items: unknown[] = Array.isArray(inner) ? inner : [];
    return [
      name,
      ...items.flatMap((item) => (typeof item === 'object' && item ? listNamesWithin(item) : [])),
    ];
  });
}
