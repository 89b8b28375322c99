import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import ts from 'typescript';

const SOURCE = resolve(import.meta.dirname, '../../src');

export interface Import {
  /** A path below `src` for our own modules, e.g. `menu/price.ts`; else the package, e.g. `node:fs` or `astro/loaders`. */
  target: string;
  isOurs: boolean;
  /** Gone when the types are: nothing is loaded. */
  isTypeOnly: boolean;
}

export interface SourceModule {
  /** Below `src`, e.g. `menu/price.ts`. */
  path: string;
  text: string;
  /** Of the script in it, for pages and components too. */
  code: ts.SourceFile;
  imports: Import[];
}

/** Every module, page and component below `src`. */
export function readModules(): SourceModule[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:ts|tsx|astro)$/.test(path))
    .sort()
    .map(readModule);
}

function readModule(path: string): SourceModule {
  const text = readFileSync(join(SOURCE, path), 'utf8');
  const script = path.endsWith('.astro') ? readAstroScripts(text) : text;
  const kind = path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const code = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, kind);
  return { path, text, code, imports: listImports(code, path) };
}

/** The fenced script at the top, and the scripts that go to the browser. */
function readAstroScripts(text: string): string {
  const [, fenced = ''] = /^---\n(.*?)\n---/s.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script);
  return [fenced, ...scripts].join('\n;\n');
}

/** Every node of the code, in order. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}

function listImports(code: ts.SourceFile, path: string): Import[] {
  return [...walk(code)].flatMap((node) => {
    const found = findImport(node);
    return found ? toImport(found.specifier, found.isTypeOnly, path) : [];
  });
}

function findImport(node: ts.Node): { specifier: string; isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: bringsTypesOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.getText().slice(1, -1), isTypeOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    if (specifier && ts.isStringLiteral(specifier)) return { specifier: specifier.text, isTypeOnly: false };
  }
  return undefined;
}

function bringsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function toImport(specifier: string, isTypeOnly: boolean, importer: string): Import {
  const [bare = ''] = specifier.split('?');
  if (specifier.startsWith('#')) return { target: bare.slice(1), isOurs: true, isTypeOnly };
  const isOurs = specifier.startsWith('.');
  return { target: isOurs ? posix.join(dirname(importer), bare) : specifier, isOurs, isTypeOnly };
}
