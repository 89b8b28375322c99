const TIMEOUT_MS = 15_000;

/**
 * Fetches JSON of the site's own. What the browser has kept of it is asked for anew: it would guess for how long it may be used where a
 * host does not say.
 * @throws Error if it does not come within 15 s
 */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}.`);
  return response.json();
}
