import { createError } from '#platform/errors/error.ts';
import type { TreezAccess } from './treez-access.ts';

const DEFAULT_BASE_URL = 'https://api.treez.io/v2.0/dispensary';

/**
 * Takes a store's access from variables.
 * @param get a variable by its name; undefined for one that is not set, or blank
 * @throws HerbariumError `ACCESS_MISSING`, naming what is missing, never what is there
 */
export function toAccess(get: (name: string) => string | undefined): TreezAccess {
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
  throw createError('ACCESS_MISSING', { missing });
}
