import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readModules, type SourceModule, walk } from './read-modules.ts';

const MODULES = readModules();

/** Names that the feed gives to its fields, and that no other word is like. */
const FIELD_NAMES = [
  'above_threshold',
  'amount_type',
  'catalog_parent_id',
  'category_type',
  'e_commerce',
  'hide_from_menu',
  'internal_tags',
  'lab_results',
  'last_updated_at',
  'menu_title',
  'mg_per_dose',
  'minimum_visible_inventory_level',
  'price_per_value',
  'price_type',
  'primary_image',
  'product_configurable_fields',
  'product_description',
  'product_status',
  'result_type',
  'sellable_quantity',
  'start_value',
  'tier_method',
  'tier_pricing_detail',
  'total_mg_',
];

describe('the feed’s words', () => {
  it.each(FIELD_NAMES)('%s is known to the client and the sandbox only', (name) => {
    const users = MODULES.filter(({ text }) => text.toLowerCase().includes(name)).map(({ path }) => path);
    expect(users.some((path) => path.startsWith('treez/') || path.startsWith('sandbox/'))).toBe(true);
    expect(users.filter((path) => !/^(?:treez|sandbox)\//.test(path))).toEqual([]);
  });

  it.each(['menu', 'illustrations', 'settings', 'site', 'embed', 'run'])(
    'are not in src/%s, nor is the name of the point of sale, but in addresses of sources',
    (room) => {
      const named = MODULES.filter(({ path, text }) =>
        path.startsWith(`${room}/`) ? /treez/i.test(text.replaceAll(/https:\/\/\S+/g, '')) : false,
      );
      expect(named.map(({ path }) => path)).toEqual([]);
    },
  );

  it('are on no page and in no component', () => {
    const views = MODULES.filter(({ path }) => /\.(?:astro|tsx)$/.test(path));
    expect(views.length).toBeGreaterThan(10);
    expect(views.filter(({ text }) => /treez/i.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules of src/menu', () => {
  it('read no clock, no chance and no machine: what they depend on is handed to them', () => {
    const rules = MODULES.filter(({ path }) => path.startsWith('menu/'));
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.flatMap(listImpurities)).toEqual([]);
  });
});

describe('a module', () => {
  it('exports by name, but for pages and the renderer, whose default Astro asks for', () => {
    expect(MODULES.filter(hasDefaultExport).map(({ path }) => path)).toEqual([
      'run/render/astro/preact-renderer.ts',
    ]);
  });
});

const IMPURE =
  /^(?:Date\.now|Math\.random|performance|process|globalThis|fetch|setTimeout|setInterval|crypto|navigator)$/;

function listImpurities({ path, code }: SourceModule): string[] {
  return [...walk(code)].filter(isImpure).map((node) => `${path}: ${node.getText()}`);
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return true;
  return (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) && IMPURE.test(node.getText());
}

function hasDefaultExport({ code }: SourceModule): boolean {
  return [...walk(code)].some(
    (node) =>
      ts.isExportAssignment(node) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) ||
      (ts.isExportSpecifier(node) && node.name.text === 'default'),
  );
}
