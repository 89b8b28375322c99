import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { getProfile, PROFILE_IDS } from '#menu/compliance/get-profile.ts';
import { store as demo } from '#sandbox/demo-store/settings.ts';
import { parseStore } from '#settings/parse-store.ts';
import { storeSchema } from '#settings/store-schema.ts';
import { store as template } from '#store.config.ts';
import { catchError } from '../treez/catch-error.ts';

const LINES = readFileSync(resolve(import.meta.dirname, '../../src/store.config.ts'), 'utf8').split('\n');

interface Setting {
  /** e.g. `look.accent` */
  path: string;
  depth: number;
  key: string;
  schema: z.core.$ZodType;
  /** Whether its section is one that a store may leave out. */
  isInOptionalSection: boolean;
}

function listSettings(section: z.ZodObject, parent: string[] = [], isInOptionalSection = true): Setting[] {
  return Object.entries(section.shape).flatMap(([key, schema]) => {
    const path = [...parent, key];
    const inner = schema instanceof z.ZodPrefault ? schema.unwrap() : schema;
    const setting = { path: path.join('.'), depth: path.length, key, schema, isInOptionalSection };
    const below = inner instanceof z.ZodObject ? listSettings(inner, path, inner !== schema) : [];
    return [setting, ...below];
  });
}

const SETTINGS = listSettings(storeSchema);
const WITH_DEFAULT = SETTINGS.flatMap(({ schema, ...setting }) =>
  schema instanceof z.ZodDefault ? { ...setting, default: schema.def.defaultValue } : [],
);

/** The line on which a setting is written or shown, at the depth of its section. */
function findLine({ key, depth }: Pick<Setting, 'key' | 'depth'>): number {
  const start = new RegExp(`^ {${depth * 2}}(?:// )?${key}:`);
  return LINES.findIndex((line) => start.test(line));
}

it('the schema has settings on two levels', () => {
  expect(SETTINGS.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['name', 'look.accent', 'sync.deadlineSeconds', 'categories.names']),
  );
});

it.each(SETTINGS)('$path stands in src/store.config.ts', (setting) => {
  expect(findLine(setting)).toBeGreaterThan(-1);
});

it.each(SETTINGS.filter(({ isInOptionalSection }) => isInOptionalSection))(
  '$path is explained right above where it stands',
  (setting) => {
    expect(LINES[findLine(setting) - 1]).toMatch(/^ +\/\*\* [A-Z].{15,}\.(?: \*\/)$/);
  },
);

it.each(WITH_DEFAULT)('$path has in src/store.config.ts the default that it says', (setting) => {
  const [, shown] = /^ +\/\/ \w+: (.*),$/.exec(LINES[findLine(setting)] ?? '') ?? [];
  if (shown === undefined) expect(template).toHaveProperty(setting.path);
  else expect(JSON.stringify(runInNewContext(`(${shown})`))).toBe(JSON.stringify(setting.default));
});

it('no setting stands there that the schema does not know', () => {
  const keys = new Set(SETTINGS.map(({ key, depth }) => `${depth} ${key}`));
  const written = LINES.flatMap((line) => {
    const [, indent = '', key] = /^( {2,})(?:\/\/ )?(\w+):/.exec(line) ?? [];
    return key ? `${indent.length / 2} ${key}` : [];
  });
  expect(written.filter((each) => !keys.has(each))).toEqual([]);
});

/** What a store has to write itself, as the error names it; a day's hours are one. */
const REQUIRED = SETTINGS.filter(
  ({ path, schema }) =>
    !path.includes('join.') && !z.safeParse(schema, undefined).success && !(schema instanceof z.ZodObject),
).map(({ path }) => `store.${path}`);

it('as it comes nothing is filled in, and one error names every setting that has to be, and what goes there', async () => {
  expect(REQUIRED).toEqual(
    expect.arrayContaining(['store.name', 'store.address.city', 'store.hours.friday']),
  );
  const error = await catchError((async () => parseStore(template, 'my-store.ts'))());
  expect(error.code).toBe('SETTINGS_INVALID');
  const lines = error.message.split('\n').slice(1);
  expect(lines.map((line) => line.trim().split(': ')[0])).toEqual(REQUIRED);
  for (const line of lines) expect(line).toMatch(/: empty; write .{10}/);
});

it('as it comes a store that fills in what is required has nothing but defaults', () => {
  const { name, licenceNumber, address, hours, timeZone, url } = demo;
  const filledIn = { name, licenceNumber, address, hours, timeZone, url };
  expect(parseStore({ ...template, ...filledIn }, '')).toEqual(parseStore(filledIn, ''));
});

it('as it comes there is no word of a single state, nor of the demo store', () => {
  const text = LINES.join('\n');
  for (const id of PROFILE_IDS) {
    const { name, warnings } = getProfile(id);
    if (id !== 'cautious') expect(text).not.toContain(name);
    for (const warning of warnings) expect(text).not.toContain(warning.text);
  }
  for (const value of [demo.name, demo.licenceNumber, demo.phone, demo.url, demo.address.city])
    expect(text).not.toContain(value);
});
