import { describe, expect, it } from 'vitest';
import { toInlineJson } from '#site/data/inline-json.ts';
import type { PageContent } from '#site/print/page-content.ts';
import {
  type FrameSpec,
  fillFrame,
  parseFrame,
  toFramePath,
  toMarkedContent,
} from '#site/print/page-frame.ts';

const SPEC: FrameSpec = { edition: { parameter: 'es' }, category: 'flower' };
const EMPTY: PageContent = {
  head: { title: '', description: '', dealChange: undefined, cardPath: '/a.jpg', structuredData: [] },
  main: '',
};

const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** As a layout would write a page. */
function render({ head, main }: PageContent, path: string, left: string[] = []): string {
  const { dealChange } = head;
  const parts = {
    dealChange: dealChange === undefined ? '<html>' : `<html data-deal-change="${dealChange}">`,
    title: `<title>${escapeText(head.title)} · Store</title>`,
    description: `<meta content="${escapeAttribute(head.description)}">`,
    path: `<link href="https://store.example${path}"><a href="${path.slice(3)}">English</a>`,
    cardPath: `<meta content="https://store.example${head.cardPath}">`,
    structuredData: head.structuredData
      .map((data) => `<script type="application/ld+json">${toInlineJson(data)}</script>`)
      .join(''),
    main: `<main>${main}</main>`,
  };
  return Object.entries(parts)
    .filter(([name]) => !left.includes(name))
    .map(([, part]) => part)
    .join('\n');
}

const renderFrame = (left: string[] = []) => render(toMarkedContent(SPEC), toFramePath(SPEC), left);

describe('a page in its frame', () => {
  it.each([
    ['plain words', { head: { ...EMPTY.head, title: 'Blue Dream', description: 'By Quiet Hollow' } }],
    ['every escaped character', { head: { ...EMPTY.head, title: `&<>"'&amp;`, description: `'"><&` } }],
    [
      'replacement patterns',
      { head: { ...EMPTY.head, title: "$& $1 $` $'", description: '$$' }, main: '$&' },
    ],
    ['deals that begin', { head: { ...EMPTY.head, dealChange: '2026-11-25T06:36:00.000Z' } }],
    ['no structured data', { head: { ...EMPTY.head, structuredData: [] } }],
    ['two objects', { head: { ...EMPTY.head, structuredData: [{ name: 'a"b' }, { name: '$&' }] } }],
  ])('is what the layout makes of it: %s', (_, content) => {
    const page = { ...EMPTY, ...content };
    const frame = parseFrame(renderFrame(), SPEC);
    expect(fillFrame(frame, '/es/products/blue-dream/', page)).toBe(render(page, '/es/products/blue-dream/'));
  });

  it('can be passed to another thread', () => {
    const frame = structuredClone(parseFrame(renderFrame(), SPEC));
    expect(fillFrame(frame, '/es/menu/', EMPTY)).toBe(render(EMPTY, '/es/menu/'));
  });
});

it.each(['title', 'description', 'path', 'cardPath', 'structuredData', 'main'])(
  'a layout that leaves out %s is refused',
  (name) => {
    expect(() => parseFrame(renderFrame([name]), SPEC)).toThrow(
      `The frame of pages has no place for ${name}.`,
    );
  },
);

it('a layout that writes a value where it is not looked for is refused', () => {
  const { head } = toMarkedContent(SPEC);
  const html = `${renderFrame()}<p>${Object.keys(head.structuredData[0] ?? {})}</p>`;
  expect(() => parseFrame(html, SPEC)).toThrow('The frame of pages has a mark that no value goes to: ');
});

it('an address that would have to be escaped is refused', () => {
  const frame = parseFrame(renderFrame(), SPEC);
  expect(() => fillFrame(frame, '/es/products/"a"/', EMPTY)).toThrow(
    '/products/"a"/ cannot be filled in as it is.',
  );
});
