import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { HerbariumError } from '../error.ts';
import type { TreezAccess } from '../treez/treez-access.ts';

const DEFAULT_BASE_URL = 'https://api.treez.io/v2.0/dispensary';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads where a store's menu comes from, and with which credentials.
 * @param environment the process's variables; they win over the file's
 * @param file absolute path of a `.env` file, which need not exist
 * @throws HerbariumError `ACCESS_MISSING`, naming what is missing, never what is there
 */
export function readAccess(environment: Environment, file: string): TreezAccess {
  const fromFile: Environment = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const get = (name: string) => environment[name]?.trim() || fromFile[name]?.trim() || undefined;
  const dispensary = get('TREEZ_DISPENSARY');
  const clientId = get('TREEZ_CLIENT_ID');
  const apiKey = get('TREEZ_API_KEY');
  const baseUrl = get('TREEZ_BASE_URL') ?? DEFAULT_BASE_URL;
  if (dispensary && clientId && apiKey) return { dispensary, clientId, apiKey, baseUrl };
  const missing = Object.entries({
    TREEZ_DISPENSARY: dispensary,
    TREEZ_CLIENT_ID: clientId,
    TREEZ_API_KEY: apiKey,
  }).flatMap(([name, value]) => (value ? [] : [name]));
  throw new HerbariumError(`The environment lacks ${missing.join(', ')}.`, {
    code: 'ACCESS_MISSING',
    hint: 'Set all three, there or in a .env file (your Treez representative gives them out), or build the demo store instead: npm run build -- --demo',
  });
}
