import { render } from 'preact';
import { fetchJson } from '#site/components/fetch-json.ts';
import { ProductCard } from '#site/components/product-card.tsx';
import { tell } from './embed-events.ts';
import { EmbedFoot } from './embed-foot.tsx';
import { nameParts } from './embed-parts.ts';
import { EmbedMessage } from './embed-view.tsx';
import { MenuElement, type Shown } from './menu-element.tsx';
import { readText } from './read-text.ts';

/** One product: `product` says which, as the last part of its address. */
export class HerbariumProduct extends MenuElement {
  static override readonly observedAttributes = [...MenuElement.observedAttributes, 'product'];

  protected override readonly isSmall = true;

  protected override async show({ shadow, root, menu, signal }: Shown): Promise<void> {
    const { siteUrl, dataUrl, edition, cards } = menu;
    const slug = readText(this, 'product') || this.id;
    const slugs = await fetchJson(`${dataUrl}slugs.json`);
    const position = Array.isArray(slugs) ? slugs.indexOf(slug) : -1;
    if (position >= 0) await cards.load([position]);
    if (signal.aborted) return;
    const card = cards.get(position);
    const { words, menuPath } = edition;
    render(
      card ? (
        <>
          <ProductCard card={card} level={2} />
          <EmbedFoot menu={menu} />
        </>
      ) : (
        <EmbedMessage text={words.nothing} menuUrl={new URL(menuPath, siteUrl).href} toMenu={words.whole} />
      ),
      root,
    );
    nameParts(shadow);
    tell(this, 'herbarium:ready', { productCount: card ? 1 : 0 });
  }
}
