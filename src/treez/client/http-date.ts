/** As servers must write it (RFC 9110, 5.6.7). The older forms, which they must not, say too little of the year. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** @returns milliseconds since 1970; undefined for a header that is absent or makes no sense */
export function parseHttpDateMs(header: string | null): number | undefined {
  const text = header?.trim() ?? '';
  const ms = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}
