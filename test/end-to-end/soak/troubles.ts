import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Random } from '#illustrations/drawing/random.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { canUnshare } from './containers.ts';
import { toId } from './shop.ts';

type Wire = Record<string, unknown>;

/** Where a run reads and writes, all absolute. */
export interface Places {
  /** What is kept of the store. */
  store: string;
  /** What the site is put into. */
  target: string;
  /** Nothing that a run may touch. */
  outside: string;
}

/** What goes wrong in a run, and how the run must end by it. */
export interface Trouble {
  name: string;
  /** Instead of a page of products; undefined where the feed answers as ever. */
  answer?: (response: ServerResponse, products: readonly Wire[]) => void;
  /** What the process gets, at any moment of the run. */
  signal?: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP';
  /** A second command begins beside it: the same, as on another host, or with another data directory. */
  second?: 'here' | 'other host' | 'other data';
  /** What happens to the disk before it. */
  prepare?: (places: Places, random: Random) => void;
  /** The feed never answers. */
  isSilent?: boolean;
  /** The disk refuses larger files; in KiB. */
  largestFileKib?: number;
  /** What the site is put into may only be read. */
  isReadOnly?: boolean;
  /** Exit codes that it may end with. */
  ends: readonly (number | null)[];
  /** Whether the new menu has to be live afterwards, or the old one, or either. */
  live: 'new' | 'old' | 'either';
}

const DONE = 0;
const UNEXPECTED = 1;
const USAGE = 2;
const FEED_REFUSED = 4;
const SITE_REFUSED = 5;
const HELD = 7;
const INTERRUPTED = 130;

const PUBLISHED = { ends: [DONE], live: 'new' } as const;
const KEPT_BACK = { ends: [HELD], live: 'old' } as const;
const REFUSED = { ends: [FEED_REFUSED], live: 'old' } as const;
/** A menu of nothing is refused, one that is suspicious held. */
const NOT_TAKEN = { ends: [FEED_REFUSED, HELD], live: 'old' } as const;

/** What is hidden stays so: the rest is published, or held where too many flags cannot be read. */
const NEVER_SHOWN = { ends: [DONE, HELD], live: 'either' } as const;

const answerWith = (body: unknown) => (response: ServerResponse) => void response.end(JSON.stringify(body));
const list = (products: readonly unknown[], totalCount: number | undefined = products.length) => ({
  resultCode: 'SUCCESS',
  data: { page_count: products.length, total_count: totalCount, product_list: products },
});
/** The feed holds other products. */
const changed =
  (change: (products: readonly Wire[]) => readonly unknown[]) =>
  (response: ServerResponse, products: readonly Wire[]) =>
    answerWith(list(change(products)))(response);
const eachChanged = (change: (product: Wire) => unknown) => changed((products) => products.map(change));
const third = (products: readonly Wire[]) => products.slice(0, products.length / 3);

/** What is never on the shop's menu, whatever is live: no part of it may be anywhere. */
export const NEVER_LISTED = ['4000-9000-', 'FOREIGN GOOD'];
const toForeignId = (number: number) => toId(number).replace('4000-8000', '4000-9000');
/** Products by these ids may be listed, or left out: what is wrong with them is for Herbarium to judge. */
export const MAYBE_LISTED = '4000-a000-';
const toDoubtfulId = (number: number) => toId(number).replace('4000-8000', '4000-a000');

const createHidden = (number: number, name: string) =>
  createWireProduct(toForeignId(number), {
    product_configurable_fields: { name },
    e_commerce: { all_images: [], minimum_visible_inventory_level: 0, hide_from_menu: true },
  });

function readFlags({ e_commerce }: Wire): Wire {
  return typeof e_commerce === 'object' && e_commerce !== null ? { ...e_commerce } : {};
}

/** With the flag of what is hidden written otherwise; the others are as ever. */
function withOtherFlag(toFlag: Wire) {
  return eachChanged((product) => {
    const { hide_from_menu, ...flags } = readFlags(product);
    return hide_from_menu === true ? { ...product, e_commerce: { ...flags, ...toFlag } } : product;
  });
}

/** With the flag of every product written otherwise. */
function withLostFlags(toFlag: Wire) {
  return eachChanged((product) => {
    const { hide_from_menu: _, ...flags } = readFlags(product);
    return { ...product, e_commerce: { ...flags, ...toFlag } };
  });
}

const inYears = (years: number) => {
  const date = new Date();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toUTCString();
};
const dated = (date: string) => (response: ServerResponse, products: readonly Wire[]) => {
  response.setHeader('date', date);
  answerWith(list(products))(response);
};

/** The first product that is listed has this description. */
const described = (product_description: string) =>
  changed((products) => {
    const at = products.findIndex((product) => readFlags(product)['hide_from_menu'] === false);
    return products.map((product, index) =>
      index === at ? { ...product, e_commerce: { ...readFlags(product), product_description } } : product,
    );
  });

const KILLED: Trouble = { name: 'killed', signal: 'SIGKILL', ends: [null, DONE], live: 'either' };
const KILLS = 6;

const NONE: Trouble = { name: 'none', ...PUBLISHED };

const TROUBLES: readonly Trouble[] = [
  // Each time at another moment.
  ...Array.from({ length: KILLS }, () => KILLED),
  { name: 'told to end', signal: 'SIGTERM', ends: [INTERRUPTED, DONE, null], live: 'either' },
  { name: 'stopped for a moment', signal: 'SIGSTOP', ...PUBLISHED },
  { name: 'two at once', second: 'here', ...PUBLISHED },
  { name: 'two at once on two hosts', second: 'other host', ...PUBLISHED },
  { name: 'two data directories at once', second: 'other data', ...PUBLISHED },
  { name: 'a damaged file', prepare: damageFile, ...PUBLISHED },
  { name: 'a damaged lock', prepare: damageLock, ...PUBLISHED },
  { name: 'a lost data directory', prepare: loseData, ...PUBLISHED },
  {
    name: 'a lost data directory, and a third of the list',
    prepare: loseData,
    answer: changed(third),
    ...KEPT_BACK,
  },
  { name: 'links planted in the spare tree', prepare: plantLinks, ...PUBLISHED },
  { name: 'a full disk', largestFileKib: 8, ends: [UNEXPECTED, SITE_REFUSED], live: 'old' },
  ...(canUnshare
    ? [
        {
          name: 'a target that may only be read',
          isReadOnly: true,
          ends: [USAGE, SITE_REFUSED],
          live: 'old',
        } as const,
      ]
    : []),

  { name: 'a third of the list', answer: changed(third), ...KEPT_BACK },
  {
    name: 'a list that ends early and has no count',
    answer: (response, products) =>
      answerWith({ resultCode: 'SUCCESS', data: { product_list: third(products) } })(response),
    ...NOT_TAKEN,
  },
  { name: 'an empty list', answer: answerWith(list([])), ...REFUSED },
  {
    name: 'another store’s list, which shares three products',
    answer: changed((products) => [
      ...products.slice(0, 3),
      ...products.slice(3).map((_, index) =>
        createWireProduct(toForeignId(index + 1), {
          product_configurable_fields: { name: `FOREIGN GOOD ${index}` },
        }),
      ),
    ]),
    ...KEPT_BACK,
  },
  {
    name: 'one price for all',
    answer: eachChanged((product) => ({ ...product, pricing: { price_type: 'FLAT', price_sell: 0.01 } })),
    ...KEPT_BACK,
  },

  { name: 'hidden by null', answer: withOtherFlag({ hide_from_menu: null }), ...NEVER_SHOWN },
  { name: 'hidden by a flag in capitals', answer: withOtherFlag({ hide_from_menu: 'TRUE' }), ...NEVER_SHOWN },
  { name: 'hidden by a flag of another name', answer: withOtherFlag({ hidden: true }), ...NEVER_SHOWN },
  { name: 'flags renamed', answer: withLostFlags({ hideFromMenu: false }), ...NOT_TAKEN },
  { name: 'flags renamed to capitals', answer: withLostFlags({ HIDE_FROM_MENU: false }), ...NOT_TAKEN },
  { name: 'flags of null', answer: withLostFlags({ hide_from_menu: null }), ...NOT_TAKEN },
  {
    name: 'no e_commerce',
    answer: eachChanged(({ e_commerce: _, ...product }) => product),
    ...NOT_TAKEN,
  },
  {
    name: 'e_commerce that is text',
    answer: eachChanged((product) => ({ ...product, e_commerce: '{"hide_from_menu":false}' })),
    ...NOT_TAKEN,
  },

  {
    name: 'hidden products named like pages',
    answer: changed((products) => [
      ...products,
      ...['FLOWER', 'MENU', 'MARSH', 'DEALS', 'SEARCH'].map((name, index) => createHidden(index + 1, name)),
    ]),
    ...PUBLISHED,
  },
  {
    name: 'products that no snapshot takes',
    answer: changed((products) => [
      ...products,
      createWireProduct(toDoubtfulId(1), {
        lab_results: [{ result_type: 'THC', amount: { value: 1e308, uom: 'MG' } }],
      }),
      createWireProduct(toDoubtfulId(2), { pricing: { price_type: 'FLAT', price_sell: 1e16 } }),
      createWireProduct(toDoubtfulId(3), { lab_results: [{ result_type: '-', amount: 1 }] }),
    ]),
    ...PUBLISHED,
  },
  {
    name: 'a description that looks like an address',
    answer: described('See href=/nope/ or href="/nope/" and <a href="/nope/">this</a>.'),
    ...PUBLISHED,
  },
  {
    name: 'a description that looks like a place for a stamp',
    answer: described('Taken {{herbarium::takenAt}} {{herbarium::feedAt}}'),
    ...PUBLISHED,
  },

  { name: 'a clock two years ahead', answer: dated(inYears(-2)), ...REFUSED },
  { name: 'a clock two years behind', answer: dated(inYears(2)), ...REFUSED },
  { name: 'a date that makes no sense', answer: dated('yesterday'), ...PUBLISHED },

  {
    name: 'a page of maintenance',
    answer: (response) => void response.end('<html><body>Back soon</body></html>'),
    ...REFUSED,
  },
  {
    name: 'a body cut off',
    answer: (response, products) => {
      response.setHeader('content-length', 100_000);
      response.write(JSON.stringify(list(products)).slice(0, 2000));
      setTimeout(() => response.destroy(), 20);
    },
    ...REFUSED,
  },
  { name: 'a refusal', answer: (response) => void response.writeHead(401).end('{}'), ...REFUSED },
  { name: 'an overload', answer: (response) => void response.writeHead(503).end(), ...REFUSED },
  { name: 'no answer', answer: () => undefined, isSilent: true, ...REFUSED },
];

/** Every other run goes well; of the others each trouble has its turn, in an order by chance, before one comes again. */
export function createTroubles(random: Random, only: RegExp = /./): () => Trouble {
  const troubles = TROUBLES.filter(({ name }) => only.test(name));
  let isNext = false;
  let left: Trouble[] = [];
  return () => {
    isNext = !isNext;
    if (!isNext) return NONE;
    if (left.length === 0) left = [...troubles];
    const [trouble = NONE] = left.splice(random.whole(0, left.length - 1), 1);
    return trouble;
  };
}

export const NO_TROUBLE = NONE;

/** Writes nonsense over one of the files that a run leaves for the next. */
function damageFile({ store }: Places, random: Random): void {
  const files = readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('lock') && !name.startsWith('spare'))
    .map((name) => join(store, name))
    .filter((path) => statSync(path).isFile());
  const path = files[random.whole(0, files.length - 1)];
  if (path) writeFileSync(path, random.pick(['', '{', '\u0000\u0001', '[]', '{"schemaVersion":99}']));
}

/** As a machine that lost its power leaves one. */
function damageLock({ store }: Places, random: Random): void {
  const path = join(store, 'lock');
  writeFileSync(path, random.pick(['', '{', '\u0000\u0001', '[]']));
  const longAgo = Date.now() / 1000 - 60;
  utimesSync(path, longAgo, longAgo);
}

function loseData({ store }: Places): void {
  rmSync(store, { recursive: true, force: true });
}

/** Files and folders that lead out of the tree that the next site is written over. */
function plantLinks({ store, outside }: Places): void {
  const spare = join(store, 'spare');
  mkdirSync(spare, { recursive: true });
  for (const name of ['index.html', 'menu.json', 'products', 'planted']) {
    rmSync(join(spare, name), { recursive: true, force: true });
    symlinkSync(join(outside, name), join(spare, name));
  }
}

/** Puts what must stay as it is where planted links lead. */
export function fillOutside(outside: string): void {
  mkdirSync(join(outside, 'products'), { recursive: true });
  for (const name of ['index.html', 'menu.json', 'products/index.html'])
    writeFileSync(join(outside, name), KEPT);
}

const KEPT = 'This is none of yours.';

/** @throws Error where a run has followed a link out of its tree */
export function checkOutside(outside: string): void {
  const files = readdirSync(outside, { recursive: true, encoding: 'utf8' }).sort();
  const isKept = ['index.html', 'menu.json', 'products/index.html'].every(
    (name) => existsSync(join(outside, name)) && readFileSync(join(outside, name), 'utf8') === KEPT,
  );
  if (!isKept || files.length !== 4) throw new Error(`A planted link was followed: ${files.join(', ')}`);
}
