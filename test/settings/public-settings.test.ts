import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { store as demo } from '#sandbox/demo-store/settings.ts';
import { parseStore } from '#settings/parse-store.ts';
import { shown, toShownShape } from '#settings/public-settings.ts';
import { storeSchema } from '#settings/store-schema.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';

const text = z.string().min(1);
const settings = z.strictObject({
  name: shown(text),
  apiKey: text,
  look: z
    .strictObject({ accent: shown(z.string().default('green')), token: z.string().default('secret look') })
    .prefault({}),
  hooks: z.strictObject({ password: text }).optional(),
  days: z.array(z.strictObject({ date: shown(z.iso.date()), note: text.optional() })).default([]),
  phone: shown(text.optional()),
});

const ALL = settings.parse({
  name: 'Fernwood',
  apiKey: 'secret key',
  look: { accent: 'blue', token: 'secret token' },
  hooks: { password: 'secret password' },
  days: [{ date: '2026-12-25', note: 'secret note' }],
});
const SHOWN = { name: 'Fernwood', look: { accent: 'blue' }, days: [{ date: '2026-12-25' }] };

describe('a setting that is not marked as shown', () => {
  it('is not in the public copy, however deep it is', () => {
    expect(z.object(toShownShape(settings, z.object)).parse(ALL)).toEqual(SHOWN);
  });

  it('does not come out of a default', () => {
    const { hooks: _, look: __, ...others } = ALL;
    expect(JSON.stringify(z.object(toShownShape(settings, z.object)).parse(others))).not.toContain('secret');
  });

  it.each([
    ['at the top', { ...SHOWN, apiKey: 'secret key' }],
    ['in an object', { ...SHOWN, look: { accent: 'blue', token: 'secret token' } }],
    ['in a list', { ...SHOWN, days: [{ date: '2026-12-25', note: 'secret note' }] }],
    ['in an object of which nothing is shown', { ...SHOWN, hooks: { password: 'secret password' } }],
  ])('is refused by the schema of what is public, %s', (_, value) => {
    const schema = z.strictObject(toShownShape(settings, z.strictObject));
    expect(schema.safeParse(SHOWN).success).toBe(true);
    expect(schema.safeParse(value).error?.issues[0]?.code).toBe('unrecognized_keys');
  });

  it('may share a schema with one that is', () => {
    expect(Object.keys(toShownShape(z.strictObject({ name: shown(text), apiKey: text }), z.object))).toEqual([
      'name',
    ]);
  });

  it.each(['optional', 'nullable', 'default'] as const)(
    'has lost its mark by a later %s: that hides it, and never shows it',
    (wrapper) => {
      const field = { optional: text.optional(), nullable: text.nullable(), default: text.default('x') };
      expect(toShownShape(z.strictObject({ field: field[wrapper] }), z.object)).toEqual({});
      expect(shown(text).optional()).not.toHaveProperty('isShown');
    },
  );
});

it('an object that is public as a whole keeps its checks', () => {
  const even = z.strictObject({ count: shown(z.int()) }).refine(({ count }) => count % 2 === 0);
  const schema = z.strictObject(toShownShape(z.strictObject({ even }), z.strictObject));
  expect(schema.safeParse({ even: { count: 2 } }).success).toBe(true);
  expect(schema.safeParse({ even: { count: 3 } }).success).toBe(false);
});

/** Every part of a schema, with what is within defaults, options and lists. */
function listSchemas(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject)
    return [schema, ...Object.values(schema.shape).flatMap((field) => listSchemas(field))];
  const hasInner =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodArray;
  return hasInner ? [schema, ...listSchemas(schema.unwrap())] : [schema];
}

describe('a store’s settings', () => {
  it('are marked field by field: no whole object is shown, to which a secret could be added', () => {
    const marked = listSchemas(storeSchema).filter((schema) => 'isShown' in schema);
    expect(marked.length).toBeGreaterThan(40);
    const objects = marked.filter((schema) =>
      listSchemas(schema).some((each) => each instanceof z.ZodObject),
    );
    expect(objects).toEqual([]);
  });

  it.each(['guard', 'schedule', 'sync', 'hostFileLimit', 'deals', 'keptWords', 'pictures', 'zeroPrice'])(
    'on how the menu is made are not public: %s',
    (key) => {
      const settings = parseStore({ ...demo, hostFileLimit: 5000 }, 'settings.ts');
      expect(settings).toHaveProperty(key);
      expect(toPublicStore(settings)).not.toHaveProperty(key);
    },
  );
});
