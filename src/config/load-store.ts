import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { HerbariumError } from '../error.ts';
import { SETTINGS_FILE } from './settings-file.ts';
import { type StoreSettings, storeSchema } from './store-schema.ts';

const moduleSchema = z.object({ store: z.unknown() });

/**
 * Loads a settings file, a module that exports `store`, and checks it.
 * @param file absolute path, usually of `src/store.config.ts`
 * @param edit a new number after each edit of the file: Node loads a module only once for each address
 * @throws HerbariumError `SETTINGS_MISSING` or `SETTINGS_INVALID`, naming each wrong setting by its path
 */
export async function loadStore(file: string, edit?: number): Promise<StoreSettings> {
  if (!existsSync(file)) {
    throw new HerbariumError(`There is no settings file ${file}.`, {
      code: 'SETTINGS_MISSING',
      hint: `Name one with --store, or restore ${SETTINGS_FILE}.`,
    });
  }
  const module = moduleSchema.safeParse(await importSettings(file, edit));
  return parseStore(module.data?.store, file);
}

/**
 * Checks settings and fills in the defaults.
 * @param source what the error message calls them, e.g. a file's path
 * @throws HerbariumError `SETTINGS_INVALID`
 */
export function parseStore(settings: unknown, source: string): StoreSettings {
  const result = storeSchema.safeParse(settings);
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap(formatIssue).map((line) => `  ${line}`);
  throw new HerbariumError(`${source} has settings that can’t be used:\n${lines.join('\n')}`, {
    code: 'SETTINGS_INVALID',
    hint: `Each setting is explained, with its range and default, in ${SETTINGS_FILE}.`,
  });
}

async function importSettings(file: string, edit: number | undefined): Promise<unknown> {
  const { href } = pathToFileURL(file);
  try {
    return await import(edit === undefined ? href : `${href}?edit=${edit}`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : cause;
    throw new HerbariumError(`${findPlace(cause, file)} can’t be read as a module: ${reason}`, {
      code: 'SETTINGS_INVALID',
      hint: 'Look for a missing comma, bracket or quotation mark near the place named.',
      cause,
    });
  }
}

/** The file, with the line where the error tells it. */
function findPlace(error: unknown, file: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const line = Number.parseInt(stack.split(`${file}:`)[1] ?? '', 10);
  return Number.isNaN(line) ? file : `${file}:${line}`;
}

function formatIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${formatPath(issue.path)}: ${issue.message}`];
  return issue.keys.map((key) => `${formatPath([...issue.path, key])}: there is no such setting`);
}

function formatPath(path: readonly PropertyKey[]): string {
  return ['store', ...path.map(String)].join('.');
}
