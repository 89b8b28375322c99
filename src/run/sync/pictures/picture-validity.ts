import type { IncomingHttpHeaders } from 'node:http';

/** What a host said about how long a picture stays as it is, and how to ask whether it changed. */
export interface PictureValidity {
  etag?: string;
  lastModified?: string;
  /** Until when the picture needs no question at all; ISO-8601. Absent: ask every time. */
  freshUntilAt?: string;
}

/** No promise is believed for longer than a day, so that a wrong one heals by itself. */
const MAX_FRESH_SECONDS = 24 * 60 * 60;

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/**
 * Reads validators and freshness from the headers of an answer (RFC 9110, 9111, 8246).
 * @param nowMs the instant of the answer, in milliseconds since 1970
 */
export function parseValidity(headers: IncomingHttpHeaders, nowMs: number): PictureValidity {
  const etag = findHeader(headers, 'etag');
  const lastModified = findHeader(headers, 'last-modified');
  const freshSeconds = getFreshSeconds(headers);
  return {
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(freshSeconds > 0 && { freshUntilAt: new Date(nowMs + freshSeconds * 1000).toISOString() }),
  };
}

/** Whether no question is due. A time further off than any promise is believed comes from a wrong clock. */
export function isFresh(validity: PictureValidity, nowMs: number): boolean {
  if (!validity.freshUntilAt) return false;
  const remainingSeconds = (Date.parse(validity.freshUntilAt) - nowMs) / 1000;
  return remainingSeconds > 0 && remainingSeconds <= MAX_FRESH_SECONDS;
}

function getFreshSeconds(headers: IncomingHttpHeaders): number {
  const directives = (findHeader(headers, 'cache-control') ?? '').toLowerCase().split(/\s*,\s*/);
  if (directives.includes('no-store') || directives.includes('no-cache')) return 0;
  const maxAge = directives.map((directive) => /^max-age="?(\d+)"?$/.exec(directive)?.[1]).find(Boolean);
  if (maxAge === undefined) return directives.includes('immutable') ? MAX_FRESH_SECONDS : 0;
  const ageSeconds = Number(/^\d+$/.exec(findHeader(headers, 'age') ?? '')?.[0] ?? 0);
  return Math.min(Number(maxAge) - ageSeconds, MAX_FRESH_SECONDS);
}

/** Only what can be sent back in a request as it came. */
function findHeader(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && PRINTABLE_ASCII.test(value) ? value : undefined;
}
