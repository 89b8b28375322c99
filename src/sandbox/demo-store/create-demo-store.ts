import type { PictureSpec } from '../pictures/render-picture.ts';
import type { TreezWireProduct } from '../wire-product.ts';
import { applyAbsence, putBelowThreshold, sellOut } from './apply-absence.ts';
import { createLineProducts } from './create-line-products.ts';
import { createLines, type Line } from './line.ts';
import { createLinePictures } from './line-pictures.ts';
import { ODDITIES } from './oddities.ts';
import { createDealer } from './seeded-random.ts';

export interface DemoStoreOptions {
  /** The same seed gives the same store, byte for byte. */
  seed: string;
  /** Where its pictures are served, e.g. `http://127.0.0.1:4330`. */
  pictureOrigin: string;
  /** Whether some pictures are missing, slow or broken. */
  faultyPictures: boolean;
}

export interface DemoStore {
  products: TreezWireProduct[];
  pictures: PictureSpec[];
}

/** Of the lines with several sizes, the largest size of every 18th has run low and of every 47th has run out. */
const RUNS_LOW_EVERY = 18;
const RUNS_OUT_EVERY = 47;

/** Creates "Fernwood": some 410 lines on the menu in 620 sizes, and what a shop keeps out of sight. */
export function createDemoStore({ seed, pictureOrigin, faultyPictures }: DemoStoreOptions): DemoStore {
  const deal = createDealer(`${seed}/sentences`);
  const runShort = createShortages();
  const stocked = createLines().map((line) => {
    const pictures = createLinePictures(line, seed).map((spec) =>
      faultyPictures ? spec : withoutFault(spec),
    );
    const imageUrls = pictures.map(({ path }) => pictureOrigin + path);
    const products = createLineProducts(line, { seed, deal, imageUrls });
    const absent = products.map((product) => applyAbsence(product, line.absence));
    return {
      pictures,
      products: runShort(
        absent.map((product) => applyOddities(product, line)),
        line,
      ),
    };
  });
  return {
    products: stocked.flatMap(({ products }) => products),
    pictures: stocked.flatMap(({ pictures }) => pictures),
  };
}

function applyOddities(product: TreezWireProduct, { name, absence }: Line): TreezWireProduct {
  if (absence) return product;
  return ODDITIES.filter(({ lines }) => lines.includes(name)).reduce(
    (odd, { change }) => change(odd),
    product,
  );
}

function createShortages() {
  let linesWithSizes = 0;
  return (products: TreezWireProduct[], { absence }: Line): TreezWireProduct[] => {
    const largest = products.at(-1);
    if (absence || !largest || products.length < 2) return products;
    linesWithSizes += 1;
    if (linesWithSizes % RUNS_OUT_EVERY === 0) return [...products.slice(0, -1), sellOut(largest)];
    if (linesWithSizes % RUNS_LOW_EVERY === 0) return [...products.slice(0, -1), putBelowThreshold(largest)];
    return products;
  };
}

function withoutFault({ fault: _, ...spec }: PictureSpec): PictureSpec {
  return spec;
}
