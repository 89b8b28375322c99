import { createError } from '#platform/errors/error.ts';

/**
 * Reads the origins that forms may come from besides the store's own site.
 * @param list with commas between them
 * @throws HerbariumError `INTAKE_ORIGINS_INVALID` for what is not a list of origins
 */
export function readOrigins(list: string | undefined): string[] {
  const origins = (list ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const wrong = origins.find((text) => URL.parse(text)?.origin !== text);
  if (wrong === undefined) return origins;
  throw createError('INTAKE_ORIGINS_INVALID', { origin: wrong });
}
