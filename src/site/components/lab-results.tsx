import { formatLabValue } from '#menu/format/format.ts';
import { say } from '#menu/format/say.ts';
import type { Words } from '#menu/format/words.ts';
import { formatLabType } from '#menu/lab/lab-type-name.ts';
import { isInhaled } from '#menu/model/category.ts';
import type { Product } from '#menu/model/menu.ts';
import { keepResults } from '../data/keep-results.ts';
import { findRangeSpan, type LabBars, listLabBars } from '../data/lab-bars.ts';
import { SCALE_WIDTH, toBarPosition } from '../data/lab-scale.ts';
import type { Site } from '../data/site.ts';

interface LabResultsProps {
  product: Product;
  site: Pick<Site, 't' | 'words' | 'categories' | 'productsByCategory'>;
}

/** What a lab measured, each value on the scale of its kind, beside what the category has. */
export function LabResults({ product, site }: LabResultsProps) {
  const { t, words, categories, productsByCategory } = site;
  const groups = listLabBars(product, productsByCategory.get(product.category) ?? []);
  if (groups.length === 0) return null;
  const bars = groups.flatMap((group) => group.bars);
  const results = bars.map(({ result }) => result);
  const range = findRangeSpan(results, product);
  const calculated = results.filter(({ basis }) => basis === 'calculated');
  const category = categories.find(({ id }) => id === product.category)?.name ?? '';
  const hasSpan = bars.some(({ span }) => span);
  return (
    <section class="product-part">
      <h2>{t.product.measured}</h2>
      {groups.map((group) => (
        <LabGroup key={group.group} {...group} category={category} site={site} />
      ))}
      {hasSpan && (
        <p class="note" aria-hidden="true">
          <span class="lab-key" /> {say(t.product.labKey, { category })}
        </p>
      )}
      {range && <p class="note">{t.product[range]}</p>}
      {calculated.map(({ type }) => (
        <p class="note" key={type}>
          {say(t.product.calculated, {
            total: formatLabType(type, words),
            part: type.replace('Total ', ''),
            acid: `${type.replace('Total ', '')}A`,
          })}
        </p>
      ))}
      {!isInhaled(product.category) && results.some(({ unit }) => unit === 'mg') && (
        <p class="note">{t.product.ofThePackage}</p>
      )}
    </section>
  );
}

const keepValue = keepResults<string>();

/** `formatLabValue`, kept: products of a category have much the same values. */
function formatValue(value: Parameters<typeof formatLabValue>[0], words: Words): string {
  const { min, max, unit } = value;
  return keepValue(words, `${min} ${max} ${unit}`, () => formatLabValue(value, words));
}

interface LabGroupProps extends LabBars {
  /** Its name. */
  category: string;
  site: Pick<Site, 't' | 'words'>;
}

function LabGroup({ group, scaleEnd, bars, category, site: { t, words } }: LabGroupProps) {
  const unit = group === 'milligrams' ? 'mg' : 'percent';
  const at = (value: number) => toBarPosition(value, scaleEnd);
  return (
    <div class="lab-group">
      <p class="lab-scale">
        <span>{t.product.labGroups[group]}</span>
        <span class="lab-axis" aria-hidden="true">
          <span>0</span> <span>{formatValue({ min: scaleEnd, max: scaleEnd, unit }, words)}</span>
        </span>
        <span class="visually-hidden">
          {say(t.product.labScale, { scale: formatValue({ min: 0, max: scaleEnd, unit }, words) })}
        </span>
      </p>
      <dl>
        {bars.map(({ result, span }) => (
          <div class="lab-row" key={`${result.type} ${result.unit}`}>
            <dt>{formatLabType(result.type, words)}</dt>
            <dd>
              <svg class="lab-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                {span && (
                  <line class="span" stroke-width="14" x1={at(span.min)} y1="5" x2={at(span.max)} y2="5" />
                )}
                <line class="scale" x1="0" y1="5" x2={SCALE_WIDTH} y2="5" />
                {result.max > scaleEnd && <line class="beyond" x1={SCALE_WIDTH} y1="5" x2="100" y2="5" />}
                <line class="level" stroke-width="3" x1="0" y1="5" x2={at(result.min)} y2="5" />
                <line
                  class="range"
                  stroke-width="8"
                  stroke-linecap="round"
                  x1={at(result.min)}
                  y1="5"
                  x2={at(result.max) + 0.001}
                  y2="5"
                />
              </svg>
              {span && (
                <span class="visually-hidden">
                  {say(t.product.labSpan, { category, range: formatValue({ ...span, unit }, words) })}
                </span>
              )}
            </dd>
            <dd>{formatValue(result, words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
