const TIMEOUT_MS = 15_000;

/**
 * Fetches JSON of the site's own.
 * @param cache default: as its headers say
 * @throws Error if it does not come within 15 s
 */
export async function fetchJson(url: string, cache: RequestCache = 'default'): Promise<unknown> {
  const response = await fetch(url, { cache, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}.`);
  return response.json();
}
