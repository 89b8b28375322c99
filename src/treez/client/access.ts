import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { createError, toReason } from '#platform/errors/error.ts';
import type { Environment } from '#platform/foreign-environment.ts';
import { toAccess } from './to-access.ts';
import type { TreezAccess } from './treez-access.ts';

/**
 * Reads where a store's menu comes from, and with which credentials.
 * @param environment the process's variables; they win over the file's
 * @param file absolute path of a `.env` file, which need not exist
 * @throws HerbariumError `ACCESS_MISSING`, naming what is missing, never what is there; `ACCESS_UNREADABLE`
 */
export function readAccess(environment: Environment, file: string): TreezAccess {
  const fromFile = existsSync(file) ? readEnv(file) : {};
  const get = (name: string) => environment[name]?.trim() || fromFile[name]?.trim() || undefined;
  return toAccess(get);
}

function readEnv(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw createError('ACCESS_UNREADABLE', { file, reason: toReason(cause) }, cause);
  }
}
