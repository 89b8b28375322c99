import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { TreezAccess } from '../treez/treez-access.ts';
import type { Environment } from './foreign-environment.ts';
import { toAccess } from './to-access.ts';

/**
 * Reads where a store's menu comes from, and with which credentials.
 * @param environment the process's variables; they win over the file's
 * @param file absolute path of a `.env` file, which need not exist
 * @throws HerbariumError `ACCESS_MISSING`, naming what is missing, never what is there
 */
export function readAccess(environment: Environment, file: string): TreezAccess {
  const fromFile: Environment = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const get = (name: string) => environment[name]?.trim() || fromFile[name]?.trim() || undefined;
  return toAccess(get);
}
