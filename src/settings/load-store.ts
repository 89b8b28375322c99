import { realpathSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { createError, toReason } from '#platform/errors/error.ts';
import { createSettingsError, parseStore } from './parse-store.ts';
import type { StoreSettings } from './store-schema.ts';

export { parseStore } from './parse-store.ts';

/** A module that waits for something that never comes would end the command without a word. */
const LONGEST_LOAD_MS = 10_000;

const MODULE_NAME = /\.[cm]?[jt]s$/;
const moduleSchema = z.record(z.string(), z.unknown());
const errorSchema = z.object({ code: z.string() });

/**
 * Loads a settings file, a module that exports `store`, and checks it.
 * @param file absolute path, usually of `src/store.config.ts`
 * @param edit a new number after each edit of the file: Node loads a module only once for each address
 * @throws HerbariumError `SETTINGS_MISSING` or `SETTINGS_INVALID`, naming each wrong setting by its path
 */
export async function loadStore(file: string, edit?: number): Promise<StoreSettings> {
  checkIsFile(file);
  const module = moduleSchema.safeParse(await importSettings(file, edit)).data ?? {};
  if (module['store'] === undefined) throw createSettingsError(file, [describeMissingStore(module)]);
  return parseStore(module['store'], file);
}

function checkIsFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) {
    throw createError('SETTINGS_MISSING', { file });
  }
  if (!stats.isFile()) {
    throw createError('SETTINGS_INVALID', {
      message: `${file} is ${stats.isDirectory() ? 'a directory' : 'not a file'}.`,
      hint: 'Name the settings file itself with --store, e.g. --store my-store.ts.',
    });
  }
  if (!MODULE_NAME.test(file)) {
    throw createError('SETTINGS_INVALID', {
      message: `${file} is not a TypeScript or JavaScript file by its name.`,
      hint: 'Write the settings into a file whose name ends in .ts or .mjs and that begins with "export const store = {".',
    });
  }
}

function describeMissingStore(module: Readonly<Record<string, unknown>>): string {
  // A file without a single import or export is loaded as CommonJS, which adds two names of its own.
  const isModule = !('module.exports' in module);
  const names = isModule ? Object.keys(module) : [];
  const found = names.length === 0 ? 'it exports nothing' : `it only exports ${names.join(', ')}`;
  return `store: ${found}; begin the settings with "export const store = {"`;
}

async function importSettings(file: string, edit: number | undefined): Promise<unknown> {
  // Node remembers where a link led: after an edit it may lead elsewhere, or be a file.
  const real = realpathSync(file);
  const { href } = pathToFileURL(real);
  try {
    return await withinTime(import(edit === undefined ? href : `${href}?edit=${edit}`));
  } catch (cause) {
    const message = `${findPlace(cause, file, real)} can’t be read as a module: ${toReason(cause)}`;
    throw createError('SETTINGS_INVALID', { message, hint: chooseHint(cause) }, cause);
  }
}

async function withinTime(loading: Promise<unknown>): Promise<unknown> {
  const stop = new AbortController();
  const tooLong = sleep(LONGEST_LOAD_MS, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`it has not loaded within ${LONGEST_LOAD_MS / 1000} seconds`);
  });
  try {
    return await Promise.race([loading, tooLong]);
  } finally {
    stop.abort();
    tooLong.catch(() => undefined);
  }
}

const LOOK_AT_PLACE =
  'Look for a missing comma, bracket or quotation mark near the place named, or for what fails as the file is loaded.';
const WRONG_IMPORT = 'Look at the import lines of the file: what one of them names is not there.';
const HINTS: ReadonlyMap<string, string> = new Map([
  ['ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX', 'Write it without that: settings are values, and types at most.'],
  ['ERR_MODULE_NOT_FOUND', WRONG_IMPORT],
  ['ERR_UNSUPPORTED_DIR_IMPORT', WRONG_IMPORT],
]);

function chooseHint(cause: unknown): string {
  return HINTS.get(errorSchema.safeParse(cause).data?.code ?? '') ?? LOOK_AT_PLACE;
}

/** The file, with the line where the error tells it. */
function findPlace(error: unknown, file: string, real: string): string {
  const stack = error instanceof Error ? error.stack : undefined;
  const line = Number.parseInt(String(stack).split(`${real}:`)[1] ?? '', 10);
  return Number.isNaN(line) ? file : `${file}:${line}`;
}
