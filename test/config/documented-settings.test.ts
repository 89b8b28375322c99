import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { storeSchema } from '../../src/config/store-schema.ts';
import { store as shipped } from '../../src/store.config.ts';

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
  if (shown === undefined) expect(shipped).toHaveProperty(setting.path);
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
