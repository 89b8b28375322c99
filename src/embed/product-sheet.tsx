import { render } from 'preact';
import { EmbedFoot } from './embed-foot.tsx';
import { nameParts } from './embed-parts.ts';
import { addSheet } from './embed-styles.ts';
import { fetchProductPage } from './product-page.ts';
import sheetCss from './product-sheet.css?inline';
import type { SiteMenu } from './site-menu.ts';

interface ProductSheetPlace {
  shadow: ShadowRoot;
  menu: SiteMenu;
  /** The sheet closes once it is aborted. */
  signal: AbortSignal;
}

/**
 * Shows what the site's page says of a product in a sheet over the page. What had the focus has it again when the sheet is closed.
 * @throws Error if it does not come: nothing is shown then
 */
export async function openProductSheet(url: string, place: ProductSheetPlace): Promise<void> {
  const { shadow, menu, signal } = place;
  const { words } = menu.edition;
  const product = await fetchProductPage(url, signal);
  addSheet(sheetCss, shadow);
  const name = product.querySelector('h1')?.textContent?.trim() ?? '';
  const dialog = document.createElement('dialog');
  dialog.className = 'embed-sheet';
  dialog.setAttribute('aria-label', name);
  const close = () => dialog.close();
  render(
    <>
      <div class="embed-sheet-head">
        <a href={url}>{words.onSite}</a>
        <button class="button" type="button" onClick={close}>
          {words.live.browse.close}
        </button>
      </div>
      <div class="embed-sheet-body" ref={(body) => body?.prepend(product)}>
        <EmbedFoot menu={menu} />
      </div>
    </>,
    dialog,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('close', () => {
    signal.removeEventListener('abort', close);
    render(null, dialog);
    dialog.remove();
  });
  signal.addEventListener('abort', close);
  shadow.querySelector('.herbarium')?.append(dialog);
  nameParts(shadow);
  dialog.showModal();
}
