/** An error about something of Astro's that we lean on without being promised it: `astro` is pinned for this reason. */
export function createUnsupportedError(what: string): Error {
  return new Error(`Unexpected Astro build output; this Astro version is not supported: ${what}.`);
}
