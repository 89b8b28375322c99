import { basename } from 'node:path';
import ts from 'typescript';
import type { SitePage } from '../test/end-to-end/site/site-tree.ts';
import { toBrotliBytes } from './compressed-size.ts';
import { toFile, type WeighedSite } from './weighed-site.ts';

/** Bytes of a page's scripts with brotli, file by file; `inAll` includes `atFirst`. */
export interface ScriptBytes {
  /** Of those that come with the page. */
  atFirst: number;
  /** Of all that one of them may load in its turn: what a visitor loads is less, if anything. */
  inAll: number;
}

interface Script {
  sizeBytes: number;
  /** The files that it can't start without. */
  imports: string[];
  /** The files that it may load, be it by `import()`, as a worker or early. */
  mentions: string[];
}

/** A `type` that a browser runs; the others are data. */
const RUN_TYPES = new Set(['', 'module', 'text/javascript']);

/** Weighs the scripts of a site's pages, reading each file once. What stands in the page itself weighs with its HTML. */
export function createScriptScale(site: WeighedSite): (page: SitePage) => ScriptBytes {
  const known = new Map<string, Script>();
  const readFile = (file: string): Script => {
    const script = known.get(file) ?? readScript(site, site.readText(file), `/${file}`);
    known.set(file, script);
    return script;
  };
  return (page) => {
    const inline = readInlineScripts(page).map((text) => readScript(site, text, page.path));
    const starts = [...listLinkedScripts(page), ...inline.flatMap(({ imports }) => imports)];
    const atFirst = follow(starts, (file) => readFile(file).imports);
    const inAll = follow(
      [...atFirst, ...inline.flatMap(({ mentions }) => mentions)],
      (file) => readFile(file).mentions,
    );
    const weigh = (files: readonly string[]) =>
      files.map(readFile).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return { atFirst: weigh(atFirst), inAll: weigh(inAll) };
  };
}

function readInlineScripts({ $ }: SitePage): string[] {
  return $('script:not([src])')
    .toArray()
    .filter((node) => RUN_TYPES.has($(node).attr('type') ?? ''))
    .map((node) => $(node).text());
}

function listLinkedScripts({ $, path }: SitePage): string[] {
  const scripts = $('script[src]').toArray();
  const preloads = $('link[rel="modulepreload"], link[rel="preload"][as="script"]').toArray();
  return [
    ...scripts.map((node) => $(node).attr('src') ?? ''),
    ...preloads.map((node) => $(node).attr('href') ?? ''),
  ].map((address) => toFile(address, path));
}

/** @param path where its addresses start from */
function readScript(site: WeighedSite, text: string, path: string): Script {
  return {
    sizeBytes: toBrotliBytes(text),
    imports: listStaticImports(text).map((address) => toFile(address, path)),
    mentions: site.files.filter((file) => file.endsWith('.js') && text.includes(basename(file))),
  };
}

function listStaticImports(text: string): string[] {
  const { statements } = ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
  });
}

/** The files that are reached from some, themselves included, each once. */
function follow(starts: readonly string[], list: (file: string) => readonly string[]): string[] {
  const reached = new Set(starts);
  for (const file of reached) for (const next of list(file)) reached.add(next);
  return [...reached];
}
