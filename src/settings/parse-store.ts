import type * as z from 'zod';
import { createError, type HerbariumError } from '#platform/errors/error.ts';
import { type StoreSettings, storeSchema } from './store-schema.ts';

/**
 * Checks settings and fills in the defaults.
 * @param source what the error message calls them, e.g. a file's path
 * @throws HerbariumError `SETTINGS_INVALID`, naming each wrong setting by its path
 */
export function parseStore(settings: unknown, source: string): StoreSettings {
  const result = storeSchema.safeParse(settings);
  if (result.success) return result.data;
  throw createSettingsError(source, result.error.issues.flatMap(formatIssue));
}

/** @param complaints one for each wrong setting, with its path in front, e.g. `store.url: empty; write …` */
export function createSettingsError(source: string, complaints: readonly string[]): HerbariumError {
  const lines = complaints.map((line) => `\n  ${line}`).join('');
  return createError('SETTINGS_INVALID', { message: `${source} has settings that can’t be used:${lines}` });
}

function formatIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${formatPath(issue.path)}: ${issue.message}`];
  return issue.keys.map((key) => `${formatPath([...issue.path, key])}: there is no such setting`);
}

function formatPath(path: readonly PropertyKey[]): string {
  return ['store', ...path.map(String)].join('.');
}
