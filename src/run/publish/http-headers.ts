import { inEachLanguage } from './language-folders.ts';

/** Folders in which another content has another name. */
const IMMUTABLE_FOLDERS = ['_astro', 'pictures', 'link-cards'];
/** What the embedded menu loads, under names that their content gives them. */
const IMMUTABLE_SCRIPT = /^embed\/v\d+\/[\w-]+\.[\w-]{8}\.js$/;
/** What pages of others ask for again and again. */
const SHORT_LIVED = ['embed/v1/herbarium.js', 'embed/v1/menu.json'];
/** What pages of others may read: nothing in it is but what every page shows. */
const OPEN_FOLDERS = ['embed', ...inEachLanguage('data'), ...inEachLanguage('products')];
const OPEN_FILES = ['menu.json', 'menu.schema.json', 'health.json'];

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * What no page of a menu asks a browser for, so that nothing that gets into one can. Copying to the clipboard is not among them.
 * Only names that Chromium knows everywhere: it reports others in the console of every page.
 */
const DENIED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

export type Header = readonly [name: string, value: string];

/**
 * Sent with every file and every error page. The rest of a page's policy is in a `<meta>` element of its own, where browsers
 * ignore `frame-ancestors`. The embedded menu is no frame, so nobody needs to frame a page.
 */
export const SECURITY_HEADERS: readonly Header[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Permissions-Policy', DENIED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/**
 * For answers over TLS only: over plain HTTP it means nothing. It speaks for the menu's own host: `includeSubDomains` would bind
 * hosts that are not ours to decide for, and `preload` takes months to undo.
 */
export const STRICT_TRANSPORT: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** What a web server says of how long a file may be kept. @param file with `/` between folders */
export function toCacheControl(file: string): string {
  if (SHORT_LIVED.includes(file)) return 'public, max-age=300';
  return isInside(file, IMMUTABLE_FOLDERS) || IMMUTABLE_SCRIPT.test(file)
    ? IMMUTABLE
    : 'public, max-age=0, must-revalidate';
}

/** Whether scripts of any page may read a file. */
export function isOpenToAll(file: string): boolean {
  return isInside(file, OPEN_FOLDERS) || OPEN_FILES.includes(file);
}

export function isInside(file: string, folders: readonly string[]): boolean {
  return folders.some((folder) => file.startsWith(`${folder}/`));
}

/**
 * The same for hosts that read `_headers`: Netlify and Cloudflare Pages. Both send a header twice that two rules name, so each
 * rule names what no other rule for its paths does.
 * @param files of the site
 * @param own the store's own rules, which come first; what they say of all paths is left to them
 */
export function formatHeaders(files: readonly string[], own = ''): string {
  const named = listNamedForAll(own);
  const everywhere = [...SECURITY_HEADERS, STRICT_TRANSPORT].filter(
    ([name]) => !named.has(name.toLowerCase()),
  );
  const exact = [...SHORT_LIVED, ...files.filter((file) => IMMUTABLE_SCRIPT.test(file)).sort()];
  const rules: [path: string, ...headers: Header[]][] = [
    ['/*', ...everywhere],
    ...[...OPEN_FOLDERS.map((folder) => `${folder}/*`), ...OPEN_FILES].map((path): [string, Header] => [
      `/${path}`,
      ['Access-Control-Allow-Origin', '*'],
    ]),
    ...[...IMMUTABLE_FOLDERS.map((folder) => `${folder}/*`), ...exact].map((path): [string, Header] => [
      `/${path}`,
      ['Cache-Control', toCacheControl(path)],
    ]),
  ];
  return rules
    .filter(([, ...headers]) => headers.length > 0)
    .map(([path, ...headers]) => `${path}\n${headers.map((header) => `  ${header.join(': ')}\n`).join('')}`)
    .join('');
}

/** Names of headers, in lower case, that rules for `/*` set or (`! Name`, at Cloudflare) take away. */
function listNamedForAll(rules: string): ReadonlySet<string> {
  const names = new Set<string>();
  let path = '';
  for (const line of rules.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\S/.test(line)) path = line.trim();
    else if (path === '/*') names.add((/^\s*(?:!\s*)?([^:\s]+)/.exec(line)?.[1] ?? '').toLowerCase());
  }
  return names;
}
