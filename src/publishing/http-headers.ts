/** Folders in which another content has another name. */
const IMMUTABLE_FOLDERS = ['_astro', 'pictures', 'link-cards'];
/** What the embedded menu loads, under names that their content gives them. */
const IMMUTABLE_SCRIPT = /^embed\/v\d+\/[\w-]+\.[\w-]{8}\.js$/;
/** What pages of others ask for again and again. */
const SHORT_LIVED = ['embed/v1/herbarium.js', 'embed/v1/menu.json'];
/** What pages of others may read: nothing in it is but what every page shows. */
const OPEN_FOLDERS = [
  'embed',
  ...['data', 'products'].flatMap((folder) => [folder, `es/${folder}`, `en/${folder}`]),
];
const OPEN_FILES = ['menu.json', 'menu.schema.json', 'health.json'];

const IMMUTABLE = 'public, max-age=31536000, immutable';

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
 * The same for hosts that read `_headers`: Netlify and Cloudflare Pages.
 * @param files of the site
 */
export function formatHeaders(files: readonly string[]): string {
  const exact = [...SHORT_LIVED, ...files.filter((file) => IMMUTABLE_SCRIPT.test(file)).sort()];
  const rules: [path: string, header: string][] = [
    ...OPEN_FOLDERS.map((folder): [string, string] => [`/${folder}/*`, 'Access-Control-Allow-Origin: *']),
    ...OPEN_FILES.map((file): [string, string] => [`/${file}`, 'Access-Control-Allow-Origin: *']),
    ...IMMUTABLE_FOLDERS.map((folder): [string, string] => [`/${folder}/*`, `Cache-Control: ${IMMUTABLE}`]),
    ...exact.map((file): [string, string] => [`/${file}`, `Cache-Control: ${toCacheControl(file)}`]),
  ];
  return rules.map(([path, header]) => `${path}\n  ${header}\n`).join('');
}
