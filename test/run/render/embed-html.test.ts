import { describe, expect, it } from 'vitest';
import { formatElement, formatPinnedScript, formatScript } from '#run/render/embed-html.ts';
import { toPublicMenu } from '#site/snapshot/public-menu.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const MENU = toPublicMenu(createSnapshot(), '2026-11-25T12:00:00.000Z');
const SITE = 'https://menu.corner.example';
const menu = { ...MENU, store: { name: 'Corner & <Co>', url: SITE } };

describe('what a page needs to show a menu', () => {
  it('is a script, by its lasting name or by that of this build with its digest', () => {
    expect(formatScript(SITE)).toBe(
      `<script async src="${SITE}/embed/v1/herbarium.js" data-cfasync="false"></script>`,
    );
    expect(formatPinnedScript({ script: 'herbarium.a1.js', integrity: 'sha384-x' }, SITE)).toBe(
      `<script type="module" src="${SITE}/embed/v1/herbarium.a1.js" integrity="sha384-x" crossorigin="anonymous" data-cfasync="false"></script>`,
    );
  });

  it('is an element, which says what of the menu it is for', () => {
    expect(formatElement(menu, { limit: 12 }, false)).toBe('<herbarium-menu limit="12"></herbarium-menu>');
    expect(formatElement(menu, { category: 'flower', limit: 3 }, false)).toBe(
      '<herbarium-menu category="flower" limit="3"></herbarium-menu>',
    );
  });

  it('holds, for those who run no script, links to the products by name, and to the menu', () => {
    const html = formatElement(menu, { category: 'flower', limit: 1 }, true);
    const [product] = menu.products.filter(({ category }) => category === 'flower');
    expect(html).toContain(`<a href="${SITE}${product?.path}">${product?.brand} ${product?.name}</a>`);
    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(html).toContain(`<a href="${SITE}/menu/">Corner &amp; &lt;Co&gt;</a>`);
  });

  it('holds names as text, whatever they are', () => {
    const [first] = menu.products;
    if (!first) throw new Error('There is no product.');
    const products = [{ ...first, name: '</a><script>alert(1)</script>' }];
    expect(formatElement({ ...menu, products }, { limit: 1 }, true)).not.toContain('<script>');
  });
});
