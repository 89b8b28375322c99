import { formatMoney } from '#menu/format/format.ts';
import { roundCents } from '#menu/model/cents.ts';
import { groupBy } from '#menu/names/group-by.ts';
import { parsePriceSource } from '#menu/price/price-source.ts';
import { findSavedCents, type PricedQuantity } from '#menu/price/savings.ts';
import type { DealData } from './deal-data.ts';
import type { Pricer } from './reprice.ts';

interface PricedRow extends PricedQuantity {
  element: HTMLElement;
  /** Of one gram or item, as it is shown. */
  unitCents: number;
}

/**
 * Recalculates the figures beside prices that deals lower: the price per gram or item, and what a larger quantity saves. In a
 * row, `data-amount` is its quantity and `data-unit-cents` the price of one unit without deals.
 */
export function showRows(pricer: Pricer, data: DealData): void {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-amount]')];
  for (const rows of groupBy(elements, (element) => element.parentElement).values()) {
    const priced = rows.flatMap((element) => readRow(element, pricer) ?? []);
    showUnits(priced, data);
    showSavings(priced, data);
  }
}

/** Undefined if no deal can ever lower the price, so that the figures on the page stay right. */
function readRow(element: HTMLElement, pricer: Pricer): PricedRow | undefined {
  const { amount, unitCents } = element.dataset;
  const source = parsePriceSource(element.querySelector<HTMLElement>('[data-price]')?.dataset['price'] ?? '');
  if (!source || !amount || !unitCents) return undefined;
  const deal = pricer.findDeal(source);
  const quantity = { element, amount: Number(amount), listUnitCents: Number(unitCents) };
  return deal
    ? { ...quantity, cents: deal.cents, unitCents: roundCents(deal.cents / quantity.amount) }
    : { ...quantity, cents: source.listCents, unitCents: quantity.listUnitCents };
}

function showUnits(rows: readonly PricedRow[], data: DealData): void {
  const least = Math.min(...rows.map(({ unitCents }) => unitCents));
  for (const { element, unitCents } of rows) {
    const place = element.querySelector('[data-unit]');
    write(place, formatMoney(unitCents, data));
    if (element.querySelector('[data-saved]')) place?.classList.toggle('best', unitCents === least);
  }
}

function showSavings(rows: readonly PricedRow[], data: DealData): void {
  const [smallest] = rows;
  for (const row of rows) {
    const savedCents = smallest && findSavedCents(row, smallest);
    write(row.element.querySelector('[data-saved]'), savedCents ? formatMoney(savedCents, data) : '–');
  }
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
