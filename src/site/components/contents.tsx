import { formatMilligrams, formatNumber } from '#menu/format/format.ts';
import { formatLabel } from '#menu/format/variant-label.ts';
import type { Product } from '#menu/model/menu.ts';
import type { Site } from '../data/site.ts';

interface ContentsProps {
  product: Product;
  site: Pick<Site, 't' | 'words'>;
}

/** What is in each size of a product: milligrams and pieces, as the package states them. */
export function Contents({ product, site: { t, words } }: ContentsProps) {
  const rows = product.variants.filter(({ content }) => content);
  if (rows.length === 0) return null;
  const mg = (value: number | undefined) =>
    value === undefined ? '–' : formatMilligrams(value, value, words);
  const hasCbd = rows.some(({ content }) => content?.cbdMg);
  const hasThc = rows.some(({ content }) => content?.thcMg);
  const hasPieces = rows.some(({ content }) => content?.pieceCount);
  const perPiece = (thcMg: number | undefined, cbdMg: number | undefined) =>
    [thcMg && `${mg(thcMg)} THC`, cbdMg && `${mg(cbdMg)} CBD`].filter(Boolean).join(', ') || '–';
  return (
    <section class="product-part">
      <h2 id="contents">{t.product.inThePackage}</h2>
      <table class="price-table" aria-labelledby="contents">
        <thead>
          <tr>
            <th scope="col">{t.product.size}</th>
            {hasThc && <th scope="col">THC</th>}
            {hasCbd && <th scope="col">CBD</th>}
            {hasPieces && <th scope="col">{t.product.pieces}</th>}
            {hasPieces && <th scope="col">{t.product.aPiece}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((variant) => (
            <tr key={variant.id}>
              <th scope="row">{formatLabel(variant, words)}</th>
              {hasThc && <td>{mg(variant.content?.thcMg)}</td>}
              {hasCbd && <td>{mg(variant.content?.cbdMg)}</td>}
              {hasPieces && (
                <td>{variant.content?.pieceCount ? formatNumber(variant.content.pieceCount, words) : '–'}</td>
              )}
              {hasPieces && (
                <td>{perPiece(variant.content?.thcMgPerPiece, variant.content?.cbdMgPerPiece)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
