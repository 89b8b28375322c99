import { ANYONE, type Shopper } from '#menu/deals/shopper.ts';
import { say } from '#menu/format/say.ts';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import { SHOPPER_TYPES } from '#menu/model/deal.ts';
import { parsePriceSource } from '#menu/price/price-source.ts';
import { loadDataPath } from '#site/components/data-path.ts';
import type { DealData } from './deal-data.ts';
import { createPricer, fetchDealData, type Pricer } from './reprice.ts';
import { showRows } from './reprice-rows.ts';
import { readShopper, saveShopper } from './shopper-memory.ts';

/** Works all prices of the page out anew, for the visitor and for now, and whatever a script draws later. */
export async function repricePage(): Promise<void> {
  const data = await fetchDealData(await loadDataPath());
  // What stands in words on some pages is for everyone, and the prices beside it are too.
  const isForEveryone = document.querySelector('[data-for-everyone]') !== null;
  const show = () => showPrices(data, isForEveryone ? ANYONE : readShopper());
  followForm(show);
  show();
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) show();
  }).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
  addEventListener('pageshow', show);
  addEventListener('storage', show);
}

function showPrices(data: DealData, shopper: Shopper): void {
  const nowLocal = toWallClock(new Date().toISOString(), data.timeZone);
  const pricer = createPricer(data, shopper, nowLocal);
  for (const place of document.querySelectorAll<HTMLElement>('[data-price]')) showPrice(place, pricer, data);
  showRows(pricer, data);
  showDeals(pricer);
  showDays(pricer, nowLocal);
  showShopper(data, shopper);
}

/** Writes into the texts that are there: what has drawn them may draw them again. */
function showPrice(place: HTMLElement, pricer: Pricer, { words }: DealData): void {
  const source = parsePriceSource(place.dataset['price'] ?? '');
  const [struck, price] = [place.querySelector('s'), place.querySelector('b')];
  if (!source || !struck || !price) return;
  const {
    price: text,
    was = '',
    slugs,
  } = pricer.reprice(source, place.closest('table, .price-alone') !== null);
  write(price, text);
  write(struck.firstElementChild, was && words.before);
  write(struck.lastElementChild, was);
  struck.hidden = was === '';
  place.dataset['lowered'] = slugs.join(' ');
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Deals that are over go, and each says whether it is in the prices above it. */
function showDeals(pricer: Pricer): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-deal]'))
    element.hidden = pricer.isOver(element.dataset['deal'] ?? '');
  const lowered = [...document.querySelectorAll<HTMLElement>('.product [data-lowered]')].flatMap(
    ({ dataset }) => dataset['lowered']?.split(' ') ?? [],
  );
  for (const note of document.querySelectorAll<HTMLElement>('[data-in-price]'))
    note.hidden = !lowered.includes(note.dataset['inPrice'] ?? '');
}

/** Deals of today go to those of other days once they are over for today, and the other way round. */
function showDays(pricer: Pricer, nowLocal: string): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-until]'))
    note.hidden = (note.dataset['until'] ?? '') <= nowLocal;
  for (const deal of document.querySelectorAll<HTMLElement>('[data-deal-list] > [data-deal]')) {
    const day = pricer.isToday(deal.dataset['deal'] ?? '') ? 'today' : 'other';
    const list = document.querySelector(`[data-deal-day="${day}"] > [data-deal-list]`);
    if (deal.parentElement !== list) list?.append(deal);
  }
  for (const section of document.querySelectorAll<HTMLElement>('[data-deal-day]'))
    section.hidden = section.querySelector('[data-deal]:not([hidden])') === null;
}

/** A page says for whom its prices are, where they are not for everyone. */
function showShopper({ locale, words }: DealData, { type, groups }: Shopper): void {
  const who = new Intl.ListFormat(locale).format([...(type ? [words.types[type]] : []), ...groups]);
  const known = document.querySelector<HTMLElement>('.shopper-note');
  if (who === '') {
    known?.remove();
    return;
  }
  const note = known ?? document.createElement('aside');
  if (note.dataset['who'] === who) return;
  note.className = 'shopper-note';
  note.dataset['who'] = who;
  note.setAttribute('aria-label', words.title);
  const change = document.createElement('a');
  change.href = `${document.documentElement.dataset['home']}deals/#shopper`;
  change.textContent = words.change;
  note.replaceChildren(say(words.assumed, { who }), ' ', change);
  if (!known) document.querySelector('main')?.after(note);
}

/** The form on the page of the deals is filled in with what is kept, and keeps what is chosen, also what was before this script came. */
function followForm(show: () => void): void {
  const form = document.querySelector<HTMLFormElement>('[data-shopper]');
  if (!form) return;
  const [kept, early] = [readShopper(), readForm(form)];
  const type = early.type ?? kept.type;
  const shopper = { ...(type && { type }), groups: [...new Set([...kept.groups, ...early.groups])] };
  if (early.type || early.groups.length > 0) saveShopper(shopper);
  for (const control of form.querySelectorAll('input'))
    control.checked =
      control.type === 'radio' ? control.value === (type ?? '') : shopper.groups.includes(control.value);
  form.addEventListener('change', () => {
    saveShopper(readForm(form));
    show();
  });
}

function readForm(form: HTMLFormElement): Shopper {
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  const radio = chosen.find((control) => control.type === 'radio');
  const type = SHOPPER_TYPES.find((each) => each === radio?.value);
  return {
    ...(type && { type }),
    groups: chosen.flatMap((control) => (control.type === 'radio' ? [] : [control.value])),
  };
}
