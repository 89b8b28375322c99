import { cutQuery } from '#menu/search/read-query.ts';

/** What the words of an address that leads nowhere ask for: `/products/quiet-hollow-blue-dream/` is about "quiet hollow blue dream". */
export function readPathQuery(pathname: string): string {
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return cutQuery(
    decode(last)
      .replace(/\.\w{2,5}$/, '')
      .replace(/[-_+.]+/g, ' '),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
