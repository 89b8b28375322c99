import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Container, type Document } from 'postcss';
import { describe, expect, it } from 'vitest';
import { toEmbedCss } from '#run/render/embed-css.ts';
import { ROOT } from '../../end-to-end/site/run-herbarium.ts';

const convert = (css: string) => postcss([toEmbedCss]).process(css, { from: undefined }).css;

describe('the site’s style sheet in a box on a page of others', () => {
  it('has its variables in the box', () => {
    expect(convert(':root{--ink:#111}')).toBe('.herbarium{--ink:#111}');
  });

  it('is dark where the box is on a dark ground', () => {
    expect(convert('a{b:c}@media (prefers-color-scheme: dark) {:root{--ink:#eee}.sheet{d:e}}f{g:h}')).toBe(
      'a{b:c}.dark{.herbarium{--ink:#eee}.sheet{d:e}}f{g:h}',
    );
  });

  it('has measures that do not follow the page’s size of type, but in queries, which mean the window', () => {
    expect(convert('a{margin:-0.5rem 1rem}@media (max-width:40rem){a{top:2rem}}')).toBe(
      'a{margin:calc(-0.5 * var(--herbarium-size, 16px)) var(--herbarium-size, 16px)}@media (max-width:40rem){a{top:calc(2 * var(--herbarium-size, 16px))}}',
    );
  });
});

/** The same by the text alone, which holds for these sheets: what the parsed rules must come to. */
function convertText(css: string): string {
  const query = /(@(?:media|container)[^{]*\{)/;
  return css
    .replaceAll(/@media\s*\(prefers-color-scheme:\s*dark\)\s*\{/g, '.dark{')
    .replaceAll(':root', '.herbarium')
    .split(query)
    .map((part) =>
      query.test(part)
        ? part
        : part
            .replaceAll(/(-?\d*\.?\d+)rem\b/g, 'calc($1 * var(--herbarium-size, 16px))')
            .replaceAll('calc(1 * var(--herbarium-size, 16px))', 'var(--herbarium-size, 16px)'),
    )
    .join('');
}

/** Rules without comments and blanks, each as its selector or query and what is in it. */
function listRules(parent: Container | Document): unknown[] {
  return (parent.nodes ?? []).flatMap((node) => {
    if (node.type === 'rule') return [[node.selector, listRules(node)]];
    if (node.type === 'atrule') return [[`@${node.name} ${node.params}`, listRules(node)]];
    return node.type === 'decl' ? [[node.prop, node.value, node.important ?? false]] : [];
  });
}

const SHEETS = [
  ...['tokens', 'base', 'card', 'product'].map((name) => `src/site/styles/${name}.css`),
  'src/site/features/filters/filters.css',
  'src/site/features/deals/deals.css',
  'src/embed/embed.css',
  'src/embed/product-sheet.css',
];

describe('the sheets that the embedded menu wears', () => {
  it.each(SHEETS)('%s: only its variables, its dark rules and its lengths are others', (file) => {
    const css = readFileSync(join(ROOT, file), 'utf8');
    const rules = listRules(postcss.parse(convert(css)));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules).toEqual(listRules(postcss.parse(convertText(css))));
    expect(JSON.stringify(rules)).not.toMatch(/:root|prefers-color-scheme/);
  });
});
