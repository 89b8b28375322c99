import { createWireProduct } from '../../../treez/wire-product.ts';

/** Names by the id of their product; each is on the menu as it stands here. */
export const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  'ends-script': '</script><script>alert(1)</script>',
  handler: '<img src=x onerror=alert(1)>',
  quotes: `"Double" 'single' \`tick\` & ampersand &amp; entity`,
  emoji: '🌿🔥',
  climbs: '../../x',
  slash: 'a/b',
  backslash: 'a\\b',
  percent: '100%',
  encoded: '%2e%2e%2fetc',
  device: 'con',
  'other-page': 'index',
  'not-found': '404',
  'letter-case-1': 'Blue Lagoon',
  'letter-case-2': 'blue lagoon',
  'one-slug-1': 'Café Noir',
  'one-slug-2': 'Cafe Noir',
  comment: '<!--<script>',
  section: ']]><b>bold</b>',
  prototype: '__proto__',
  creator: 'constructor',
  inherited: 'toString',
  template: '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
  'place-of-a-stamp': '{{herbarium::feedAt}} {{herbarium:es:dataPath}}',
  'menu-json': '"},{"name":"injected"',
  separators: 'Line\u2028separator',
  arabic: 'زهرة بيضاء',
};

/** Names that are cleaned or cut, and what is left of them. */
export const CLEANED_NAMES: Readonly<Record<string, readonly [name: string, cleaned: string]>> = {
  'right-to-left': ['Evil \u202egnp.exe', 'Evil gnp.exe'],
  'zero-width': ['Blue\u200b Dream\ufeff', 'Blue Dream'],
  surrogate: ['Half \ud83c an emoji', 'Half an emoji'],
  decomposed: ['Cre\u0301me Bru\u0302le\u0301e', 'Cr\u00e9me Br\u00fbl\u00e9e'],
  long: ['long '.repeat(60), 'long '.repeat(40).trim()],
  controls: ['Bell\u0007 and\u0000 null', 'Bell and null'],
};

export const MARKUP_DESCRIPTION =
  '<p onclick="alert(1)">First <b>paragraph</b>.</p><script>alert(1)</script>\n\n<a href="javascript:alert(1)">Second</a> &lt;script&gt;alert(2)&lt;/script&gt; <img src=x onerror=alert(1) <unclosed';

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Goods whose every text means harm, or is odd by chance. */
export function createHostileProducts(): Record<string, unknown>[] {
  const cleaned = Object.entries(CLEANED_NAMES).map(([id, [name]]) => [id, name] as const);
  return [
    ...[...Object.entries(HOSTILE_NAMES), ...cleaned].map(([id, name]) => createNamed(id, name)),
    createNamed('markup-description', 'Markup', {}, { product_description: MARKUP_DESCRIPTION }),
    createNamed(
      'endless-description',
      'Endless',
      {},
      { product_description: 'word <b>and</b> '.repeat(TEN_MEGABYTES / 16) },
    ),
    createNamed('prototype-maker', 'Alder', { brand: '__proto__', subtype: 'constructor' }),
    createNamed('creator-maker', 'Birch', { brand: 'constructor', subtype: '__proto__' }),
    createNamed('inherited-maker', 'Cedar', { brand: 'hasOwnProperty', subtype: 'toString' }),
    createNamed('script-maker', 'Dogwood', { brand: 'javascript:alert(1)', subtype: '<script>' }),
    createNamed('markup-maker', 'Elm', { brand: '"><img src=x onerror=alert(1)>', subtype: '</option>' }),
    { ...createNamed('unknown-category', 'Fir'), category_type: '<script>' },
    { ...createNamed('prototype-category', 'Gorse'), category_type: '__proto__' },
    {
      ...createNamed('hostile-words', 'Hazel'),
      ['__proto__']: { isAdmin: true },
      constructor: 'x',
      attributes: {
        general: [],
        flavors: ['"><script>alert(1)</script>', '__proto__', '?q=x&y=<z>'],
        effects: ['<b>happy</b>', 'constructor'],
        ingredients: [],
        internal_tags: [],
      },
      lab_results: [
        {
          result_type: '<b>THC</b>',
          amount: { minimum_value: '21', maximum_value: '23' },
          amount_type: 'PERCENTAGE',
        },
        {
          result_type: '__proto__',
          amount: { minimum_value: 1, maximum_value: 1 },
          amount_type: 'PERCENTAGE',
        },
      ],
    },
    createNamed(
      'hostile-pictures',
      'Ivy',
      {},
      {
        primary_image: 'javascript:alert(1)',
        all_images: ['data:text/html,<script>', 'http://127.0.0.1:9/x"onerror="y'],
      },
    ),
  ];
}

function createNamed(id: string, name: string, fields = {}, shop = {}): Record<string, unknown> {
  return createWireProduct(id, {
    catalog_parent_id: `parent-${id}`,
    product_configurable_fields: { name, ...fields },
    e_commerce: { menu_title: name, hide_from_menu: false, minimum_visible_inventory_level: 0, ...shop },
  });
}
