import { readCappedBody } from '#platform/read-capped-body.ts';
import type { LivePlace } from './check-owner.ts';
import type { SiteTarget } from './site-target.ts';

/** A menu of twenty thousand products is a third of it. */
const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 15_000;

/** Names that lead nowhere by their standard (RFC 6761, RFC 8375): nobody is asked for them. */
const RESERVED = /(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|net|org))$/;

/**
 * A file that the public gets at a store's own address, as text; empty if it is missing or cannot be fetched. It never
 * throws for what is there, and no credential is sent.
 * @param siteUrl of the store's settings
 * @param file e.g. `menu.json`
 * @throws the signal's reason once that is aborted
 */
export async function fetchLiveFile(siteUrl: string, file: string, signal: AbortSignal): Promise<string> {
  const url = new URL(`/${file}`, siteUrl);
  if (RESERVED.test(url.hostname)) return '';
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'cache-control': 'no-cache' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return response.ok ? await readText(response) : '';
  } catch {
    signal.throwIfAborted();
    return '';
  }
}

async function readText({ body }: Response): Promise<string> {
  if (!body) return '';
  const { bytes, isTooLarge } = await readCappedBody(body, MAX_BYTES);
  return isTooLarge ? '' : new TextDecoder().decode(bytes);
}

/**
 * Where to ask what is live: at the target, or, where that cannot be read, at the store's own address.
 * @param siteUrl of the store's settings
 */
export function toLivePlace(
  target: LivePlace & Pick<SiteTarget, 'isUnreadable'>,
  siteUrl: string,
  signal: AbortSignal,
): LivePlace {
  if (!target.isUnreadable) return target;
  return { place: target.place, readLive: (file) => fetchLiveFile(siteUrl, file, signal) };
}
