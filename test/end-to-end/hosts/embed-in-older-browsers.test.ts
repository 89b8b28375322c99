import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, inject, it } from 'vitest';

/** The oldest that are said to be supported, in README.md and docs/embed.md. */
const OLDEST = { chrome: 119, edge: 119, firefox: 121, safari: 17, safari_ios: 17 } as const;

/** Of these, scripts call methods by names that they share with nothing of ours. */
const CALLED = new Set(
  'Array Map Set Promise String RegExp Iterator Element HTMLElement Document Node ShadowRoot History Response'.split(
    ' ',
  ),
);
/** What iterators have since 2024 and lists ever since: told apart by what they are called on. */
const ITERATOR_HELPERS = new Set(
  'map filter take drop flatMap reduce toArray forEach some every find'.split(' '),
);
const ITERATOR_MAKERS = new Set(['values', 'keys', 'entries', 'matchAll']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const get = (value: unknown, ...path: string[]): unknown =>
  path.reduce((found, key) => (isObject(found) ? found[key] : undefined), value);

/** Which of the oldest browsers lack a feature. One that is there in part counts: what is left out are details. */
function listLacking(feature: unknown): string[] {
  return Object.entries(OLDEST).flatMap(([browser, oldest]) => {
    const statements = [get(feature, '__compat', 'support', browser)].flat();
    const isThere = statements.some((each) => {
      const added = get(each, 'version_added');
      const isUsual = !['flags', 'prefix', 'alternative_name'].some((key) => get(each, key) !== undefined);
      return isUsual && typeof added === 'string' && Number.parseFloat(added.replace('≤', '')) <= oldest;
    });
    return isThere ? [] : [browser];
  });
}

/** Names of what at least one of the oldest browsers lacks: `URL.parse`, and `.union` for what is called on an object. */
function listTooNew(): Set<string> {
  const file = join(import.meta.dirname, 'node_modules/@mdn/browser-compat-data/data.json');
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const tooNew = new Set<string>();
  const known = new Set<string>();
  for (const objects of [get(data, 'api'), get(data, 'javascript', 'builtins')]) {
    for (const [object, members] of Object.entries(isObject(objects) ? objects : {})) {
      if (listLacking(members).length > 0) tooNew.add(object);
      for (const [key, member] of Object.entries(isObject(members) ? members : {})) {
        if (key === '__compat') continue;
        const name = key.replace(/_static$/, '');
        const isLacking = listLacking(member).length > 0;
        if (isLacking) tooNew.add(`${object}.${name}`);
        if (!isLacking) known.add(`.${name}`);
        else if (CALLED.has(object) && key === name) tooNew.add(`.${name}`);
      }
    }
  }
  for (const name of known) tooNew.delete(name);
  return tooNew;
}

const TOO_NEW = listTooNew();

/** What a script uses that is too new. */
function findTooNew(code: string): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    if (!isObject(node)) return;
    if (node['type'] === 'NewExpression') note(String(get(node, 'callee', 'name')));
    if (node['type'] === 'MemberExpression' && node['computed'] !== true) {
      const name = String(get(node, 'property', 'name'));
      note(nameMember(node));
      if (ITERATOR_HELPERS.has(name) && isIterator(node['object'])) found.add(`Iterator.prototype.${name}`);
    }
    if (node['type'] === 'CallExpression' && !TOO_NEW.has(nameMember(node['callee']))) {
      note(`.${get(node, 'callee', 'property', 'name')}`);
    }
    for (const child of Object.values(node)) visit(child);
  };
  const note = (name: string) => {
    if (TOO_NEW.has(name)) found.add(name);
  };
  visit(parseSync('script.js', code).program);
  return [...found];
}

/** `URL.parse` for `URL.parse` and `window.URL.parse`. */
function nameMember(node: unknown): string {
  const object = get(node, 'object', 'name') ?? get(node, 'object', 'property', 'name');
  return `${object}.${get(node, 'property', 'name')}`;
}

function isIterator(node: unknown): boolean {
  const isMade = ITERATOR_MAKERS.has(String(get(node, 'callee', 'property', 'name')));
  return isMade && get(node, 'callee', 'object', 'name') !== 'Object';
}

describe('browsers of the last three years', () => {
  it('have all that the scripts of a site and of its embedded menu call', () => {
    const directory = inject('siteDirectory');
    const files = globSync('{_astro,embed/v1}/*.js', { cwd: directory });
    expect(files.length).toBeGreaterThan(15);
    const found = files.flatMap((file) =>
      findTooNew(readFileSync(join(directory, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['URL.parse("x")', ['URL.parse']],
    ['Map.groupBy(a, f)', ['Map.groupBy']],
    ['AbortSignal.any([s])', ['AbortSignal.any']],
    ['Promise.withResolvers()', ['Promise.withResolvers']],
    ['Promise.try(f)', ['Promise.try']],
    [
      'Array.fromAsync(a); RegExp.escape(t); Object.groupBy(a, f)',
      ['Array.fromAsync', 'RegExp.escape', 'Object.groupBy'],
    ],
    ['new Set(a).union(b)', ['.union']],
    ['new Map(a).values().map(f)', ['Iterator.prototype.map']],
    ['new Intl.Segmenter("en")', ['Intl.Segmenter']],
    ['a.map(f).toSorted(); Object.entries(a).map(f); AbortSignal.timeout(1)', []],
  ])('%s: of it %j is too new', (code, names) => {
    expect(findTooNew(code)).toEqual(names);
  });

  it('are those that the pages for operators name', () => {
    const words = `Chrome and Edge ${OLDEST.chrome}, Firefox ${OLDEST.firefox}, Safari ${OLDEST.safari}`;
    const root = join(import.meta.dirname, '../../..');
    for (const page of ['README.md', 'docs/embed.md'])
      expect(readFileSync(join(root, page), 'utf8')).toContain(words);
  });

  it('take Array.from for what it is on the page: the embedded menu does without', () => {
    const directory = inject('siteDirectory');
    const files = globSync('embed/v1/*.js', { cwd: directory });
    const usesIt = (file: string) => /\bArray\.from\b/.test(readFileSync(join(directory, file), 'utf8'));
    expect(files.filter(usesIt)).toEqual([]);
  });
});
