import { hash, randomUUID } from 'node:crypto';
import { type Edition, splitEditionPath, toEditionPath } from '../data/edition.ts';
import { toInlineJson } from '../data/inline-json.ts';
import type { Site } from '../data/site.ts';
import type { PageContent, PageHead } from './page-content.ts';

/**
 * What the base layout puts around the main part of a page, but for what differs from page to page. Astro renders it once, with marks
 * where those differences go; pages are then printed by filling them in.
 */
export interface PageFrame {
  /** HTML, and between it the places that are filled in. */
  pieces: readonly (string | FramePlace)[];
}

type FramePlace =
  | { value: 'title' | 'description'; escapes: Escapes }
  | { value: 'path' | 'cardPath' | 'main' }
  | { value: 'structuredData' | 'dealChange'; open: string; close: string };

/** How `&`, `<`, `>`, `"` and `'` are written in a place. */
type Escapes = Readonly<Record<string, string>>;

/** What decides which frame a page is in. */
export interface FrameSpec {
  edition: Pick<Edition, 'parameter'>;
  /** The category that the page belongs to. */
  category?: string | undefined;
  /** The page's title, where that is the store's name: the layout does not put the name behind itself. */
  ownTitle?: string | undefined;
}

/** Of this process, so that no name or description can hold a mark. */
const SECRET = randomUUID();

const ESCAPED = ['&', '<', '>', '"', "'"] as const;

/** Stands for everything of a page that its frame does not have. The same in every process. */
export function toFrameKey({ edition, category, ownTitle }: FrameSpec): string {
  return JSON.stringify([edition.parameter, category, ownTitle]);
}

/** Lower-case letters and digits: it is part of an address, and stands where a page's own values go. */
function toMark(spec: FrameSpec): string {
  return `m${hash('sha256', SECRET + toFrameKey(spec)).slice(0, 32)}`;
}

/** Every frame that pages of a site may be in. */
export function listFrames({ edition, categories, store }: Site): FrameSpec[] {
  return [undefined, ...categories.map(({ id }) => id)].flatMap((category) =>
    [undefined, store.name].map((ownTitle) => ({ edition, category, ownTitle })),
  );
}

/** The frame of a page. */
export function findFrame({ title, category }: PageHead, { edition, store }: Site): FrameSpec {
  return { edition, category, ownTitle: title === store.name ? title : undefined };
}

/** The parameters of the address at which Astro renders a frame. */
export function toFrameParams(spec: FrameSpec): { language: string | undefined; mark: string } {
  return { language: spec.edition.parameter, mark: toMark(spec) };
}

/** Site path of the address at which Astro renders a frame. No page of the site has it. */
export function toFramePath(spec: FrameSpec): string {
  return toEditionPath(spec.edition, `/${toMark(spec)}/`);
}

/** A page of nothing but marks, as Astro renders it into a frame. */
export function toMarkedContent(spec: FrameSpec): PageContent {
  const mark = toMark(spec);
  // The marks show how each character is escaped where they stand: filling in does the same.
  const toText = (name: string) => `${mark}:${name}:${ESCAPED.join(mark)}:${mark}`;
  return {
    head: {
      title: spec.ownTitle ?? toText('title'),
      description: toText('description'),
      dealChange: mark,
      cardPath: `/${mark}.jpg`,
      structuredData: [{ [mark]: '' }],
      ...(spec.category && { category: spec.category }),
    },
    main: `<!--${mark}-->`,
  };
}

/**
 * Takes a frame apart.
 * @param html of `toMarkedContent`, as Astro rendered it
 * @throws Error if a page could not say all it has to, because the layout or Astro writes it in another way
 */
export function parseFrame(html: string, spec: FrameSpec): PageFrame {
  const mark = toMark(spec);
  const escapes = ESCAPED.map(() => '.+?').join(mark);
  const pattern = new RegExp(
    [
      `${mark}:(?<text>title|description):(?<escapes>${escapes}):${mark}`,
      `(?<path>/${mark}/)`,
      `(?<cardPath>/${mark}\\.jpg)`,
      `(?<main><!--${mark}-->)`,
      `(?<open><script[^>]*>)\\{"${mark}":""\\}(?<close></script>)`,
      `(?<attribute> data-deal-change=")${mark}"`,
    ].join('|'),
    'g',
  );
  const pieces: (string | FramePlace)[] = [];
  let end = 0;
  for (const match of html.matchAll(pattern)) {
    pieces.push(html.slice(end, match.index), toPlace(match.groups ?? {}, mark));
    end = match.index + match[0].length;
  }
  pieces.push(html.slice(end));
  checkPieces(pieces, spec);
  return { pieces };
}

function toPlace(groups: Readonly<Record<string, string | undefined>>, mark: string): FramePlace {
  const { text, escapes, path, cardPath, open, close, attribute } = groups;
  if (text === 'title' || text === 'description') {
    const written = escapes?.split(mark) ?? [];
    const pairs = ESCAPED.map((character, index) => [character, written[index] ?? character]);
    return { value: text, escapes: Object.fromEntries(pairs) };
  }
  if (attribute !== undefined) return { value: 'dealChange', open: attribute, close: '"' };
  if (path !== undefined) return { value: 'path' };
  if (cardPath !== undefined) return { value: 'cardPath' };
  if (open !== undefined && close !== undefined) return { value: 'structuredData', open, close };
  return { value: 'main' };
}

function checkPieces(pieces: readonly (string | FramePlace)[], spec: FrameSpec): void {
  const values = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.value));
  const needed = [
    'description',
    'path',
    'cardPath',
    'dealChange',
    'structuredData',
    'main',
    ...(spec.ownTitle ? [] : ['title']),
  ];
  const lacking = needed.filter((value) => !values.some((each) => each === value));
  if (lacking.length > 0) throw new Error(`The frame of pages has no place for ${lacking.join(', ')}.`);
  const mark = toMark(spec);
  const left = pieces.find((piece) => typeof piece === 'string' && piece.includes(mark));
  if (typeof left !== 'string') return;
  const around = left.slice(Math.max(0, left.indexOf(mark) - 60)).slice(0, 120);
  throw new Error(`The frame of pages has a mark that no value goes to: ${around}`);
}

/**
 * A page in its frame, byte for byte as Astro renders it.
 * @param path of the page, in its edition
 * @throws Error if an address would have to be escaped
 */
export function fillFrame({ pieces }: PageFrame, path: string, { head, main }: PageContent): string {
  const { path: ownPath } = splitEditionPath(path);
  let page = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') page += piece;
    else if ('escapes' in piece) page += escapeText(head[piece.value], piece.escapes);
    else if (piece.value === 'structuredData') page += toScripts(head.structuredData, piece);
    else if (piece.value === 'dealChange') page += toAttribute(head.dealChange, piece);
    else if (piece.value === 'main') page += main;
    else page += checkPath(piece.value === 'path' ? ownPath : head.cardPath);
  }
  return page;
}

/** An instant needs no escaping. */
function toAttribute(value: string | undefined, { open, close }: { open: string; close: string }): string {
  return value === undefined ? '' : open + value + close;
}

function toScripts(objects: readonly object[], { open, close }: { open: string; close: string }): string {
  return objects.map((data) => open + toInlineJson(data) + close).join('');
}

const TO_ESCAPE = /[&<>"']/g;

function escapeText(text: string, escapes: Escapes): string {
  return text.replace(TO_ESCAPE, (character) => escapes[character] ?? character);
}

/** Slugs are made of these. Any other character would be encoded in an address, and then escaped in an attribute. */
const PLAIN_PATH = /^\/[\w./-]*$/;

function checkPath(path: string): string {
  if (!PLAIN_PATH.test(path)) throw new Error(`${path} cannot be filled in as it is.`);
  return path;
}
