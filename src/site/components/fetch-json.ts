const TIMEOUT_MS = 15_000;

/** Fetches JSON of the site's own. @throws Error if it does not come within 15 s */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}.`);
  return response.json();
}
