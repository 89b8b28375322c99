import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FilesOnDisk, listFilesOnDisk } from '../runs/site-files.ts';
import { createHugo, type HugoProject, writeContent } from './hugo.ts';
import type { Peer } from './peer.ts';

/** Of a paragraph without a text. */
const PARAGRAPH_BYTES = '<p></p>'.length;
const FILLING = '{{ with .Params.fill }}<p>{{ strings.Repeat . "x" }}</p>{{ end }}';
const TITLE = 'Another page';

/** A page of which Hugo is to make more. */
interface Filled {
  /** Below the folder of contents. */
  content: string;
  page: object;
  wantedBytes: number;
  hasBytes: number;
}

/**
 * Writes a project from which Hugo makes as many files, and as many bytes, as another site has: the same products and lists,
 * each product's page filled up to the size of its counterpart; for every other page one of its size that has hardly
 * more than filling on it; and what is no page is copied by Hugo as it is.
 * @param site the other site, absolute
 */
export async function createEqualHugo(project: Omit<HugoProject, 'filling'>, site: string): Promise<Peer> {
  const { directory, pages } = project;
  const peer = createHugo('Hugo, as many files and bytes', { ...project, filling: FILLING });
  const files = listFilesOnDisk(site);
  await peer.build();
  const plain = listFilesOnDisk(peer.site);
  for (const path of files.keys()) if (!isPage(path)) copyStatic(join(site, path), directory, path);

  const products = pages.map(({ slug, ...page }) => ({
    content: `products/${slug}.md`,
    page: { slug, ...page },
    wantedBytes: sizeOf(files, toProductFile(slug)),
    hasBytes: sizeOf(plain, toProductFile(slug)),
  }));
  const lists = plain.size - products.length;
  const others = listOtherPages(files, new Set(pages.map(({ slug }) => toProductFile(slug)))).slice(lists);
  mkdirSync(join(directory, 'content/other'), { recursive: true });
  const otherPages = others.map((path, index) => ({
    content: `other/${index}.md`,
    page: { title: TITLE },
    wantedBytes: sizeOf(files, path),
    hasBytes: 0,
  }));
  // Its own lists would be more files.
  writeContent(directory, 'other/_index.md', { _build: { render: 'never' } });
  for (const { content, page } of otherPages) writeContent(directory, content, page);
  await peer.build();
  const built = listFilesOnDisk(peer.site);
  for (const [index, page] of otherPages.entries())
    page.hasBytes = sizeOf(built, `other/${index}/index.html`);
  fill(directory, [...products, ...otherPages], sumBytes(files) - sumBytes(built));
  return peer;
}

/** Where a page is larger than its counterpart, the others get so much less. */
function fill(directory: string, pages: readonly Filled[], missingBytes: number): void {
  const wanted = pages.map(({ wantedBytes, hasBytes }) => Math.max(0, wantedBytes - hasBytes));
  const share = missingBytes / wanted.reduce((sum, bytes) => sum + bytes, 0);
  for (const [index, { content, page }] of pages.entries()) {
    const bytes = Math.round((wanted[index] ?? 0) * share) - PARAGRAPH_BYTES;
    if (bytes > 0) writeContent(directory, content, { ...page, fill: bytes });
  }
}

/** In the order of their sizes: the smallest are those that Hugo's lists are taken for. */
function listOtherPages(files: FilesOnDisk, products: ReadonlySet<string>): string[] {
  return [...files.keys()]
    .filter((path) => isPage(path) && !products.has(path))
    .sort((a, b) => sizeOf(files, a) - sizeOf(files, b));
}

export function isPage(path: string): boolean {
  return path.endsWith('.html');
}

export function toProductFile(slug: string): string {
  return `products/${slug}/index.html`;
}

function copyStatic(from: string, directory: string, path: string): void {
  const to = join(directory, 'static', path);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function sizeOf(files: FilesOnDisk, path: string): number {
  return files.get(path)?.sizeBytes ?? 0;
}

export function sumBytes(files: FilesOnDisk): number {
  return [...files.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
