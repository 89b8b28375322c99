import { isSafeToSendTo } from '#platform/safe-address.ts';
import { createAccessError, createBaseUrlError } from './treez-error.ts';

/** Where a store's feed is, and with which credentials it is asked for. */
export interface TreezAccess {
  /** Without the dispensary, e.g. `https://api.treez.io/v2.0/dispensary`. Plain http only for loopback hosts. */
  baseUrl: string;
  /** The store's name in the address, as Treez gave it out. */
  dispensary: string;
  clientId: string;
  apiKey: string;
}

/**
 * The address that a store's API paths stand under, ending in `/`.
 * @throws HerbariumError `TREEZ_BASE_URL_INVALID` for an address that would send the credentials in clear text, or holds some
 * itself; `TREEZ_ACCESS_INVALID` for a dispensary or client id that cannot be sent
 */
export function toApiUrl({ baseUrl, dispensary, clientId, apiKey }: TreezAccess): URL {
  const url = URL.parse(baseUrl);
  if (!url) throw createBaseUrlError('is not an address');
  if (url.username !== '' || url.password !== '') throw createBaseUrlError('holds a user name or a password');
  if (!isSafeToSendTo(url)) throw createBaseUrlError(`is ${url.protocol}//${url.host}, which is not https`);
  if (/^\.{0,2}$/.test(dispensary.trim())) throw createAccessError('TREEZ_DISPENSARY');
  if (!/^[\x21-\x7e]+$/.test(clientId)) throw createAccessError('TREEZ_CLIENT_ID');
  if (apiKey.trim() === '') throw createAccessError('TREEZ_API_KEY');
  const path = url.pathname.replace(/\/+$/, '');
  return new URL(`${path}/${encodeURIComponent(dispensary)}/`, url.origin);
}
