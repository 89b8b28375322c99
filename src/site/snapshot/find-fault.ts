import type { z } from 'zod';

/** Why the snapshot cannot hold something. */
export interface Fault {
  /** Where in it, e.g. `variants.0.content.cbdMg`. */
  path: string;
  value: unknown;
  /** Of the schema, e.g. `Too big: expected number to be <=1000000000`. */
  message: string;
}

/** The first reason why a schema refuses a value; undefined if it takes it. */
export function findFault(value: unknown, schema: z.ZodType): Fault | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) return undefined;
  const found = issue.path.reduce<unknown>((inner, key) => readMember(inner, key), value);
  return { path: issue.path.join('.'), value: found, message: issue.message };
}

function readMember(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
