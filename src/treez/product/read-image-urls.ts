import { cleanText } from '../wire/clean-text.ts';

/** Where in a product its picture is named, for reports. */
export const PICTURE_FIELD_PATH = 'e_commerce.primary_image';

const MAX_IMAGES = 12;
const MAX_URL_CHARACTERS = 2048;

/**
 * The addresses of a product's pictures, the primary one first, without repeats, at most 12. Anything but absolute http and https is
 * passed over, as are addresses with a user name. An encoded slash stays encoded.
 */
export function readImageUrls(primary: unknown, all: readonly unknown[]): string[] {
  const urls = new Set<string>();
  for (const value of [primary, ...all]) {
    if (urls.size === MAX_IMAGES) break;
    const url = findImageUrl(value);
    if (url !== undefined) urls.add(url);
  }
  return [...urls];
}

function findImageUrl(value: unknown): string | undefined {
  const text = typeof value === 'string' ? cleanText(value, MAX_URL_CHARACTERS + 1) : undefined;
  if (text === undefined || text.length > MAX_URL_CHARACTERS) return undefined;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
