import { lookup } from 'mrmime';

/** Feeds are XML by their names, but not what the rest of XML is. */
const FEED = /(?:^|\/)(?:deals|new|price-drops)\.xml$/;
/** Declarations for programmers: by its ending such a file would be a video. */
const DECLARATIONS = /\.d\.ts$/;
const IS_TEXT = /^text\/|javascript|json|xml/;

/** Of files whose names say nothing. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** What a web server calls a file of the site, by its name. @param file with `/` between folders */
export function toContentType(file: string): string {
  const type = findType(file);
  return IS_TEXT.test(type) ? `${type};charset=utf-8` : type;
}

function findType(file: string): string {
  if (FEED.test(file)) return 'application/rss+xml';
  if (DECLARATIONS.test(file)) return 'text/plain';
  return lookup(file) ?? UNKNOWN_TYPE;
}
