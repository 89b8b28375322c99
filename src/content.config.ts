import { defineCollection } from 'astro:content';
import { loadSnapshot } from './snapshot/snapshot-file.ts';
import { productSchema, shelvesSchema } from './snapshot/snapshot-schema.ts';

const snapshotFile = import.meta.env.HERBARIUM_SNAPSHOT;

const products = defineCollection({
  loader: {
    name: 'herbarium-products',
    load: async ({ store, parseData, generateDigest }) => {
      store.clear();
      if (!snapshotFile) return;
      const { menu } = await loadSnapshot(snapshotFile);
      for (const product of menu.products) {
        const data = await parseData({ id: product.slug, data: { ...product } });
        store.set({ id: product.slug, data, digest: generateDigest(data) });
      }
    },
  },
  schema: productSchema,
});

/** One entry: the store, its shelves and the order of the products on them. */
const shelves = defineCollection({
  loader: {
    name: 'herbarium-shelves',
    load: async ({ store, parseData }) => {
      store.clear();
      if (!snapshotFile) return;
      const { menu, ...rest } = await loadSnapshot(snapshotFile);
      const slugs = menu.products.map((product) => product.slug);
      const { categories, brands, deals } = menu;
      const data = { ...rest, categories, brands, deals, slugs };
      store.set({ id: 'shelves', data: await parseData({ id: 'shelves', data }) });
    },
  },
  schema: shelvesSchema,
});

export const collections = { products, shelves };
