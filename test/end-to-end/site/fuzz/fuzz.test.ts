import { expect, it } from 'vitest';
import { fuzz } from '../../../fuzz/fuzz.ts';
import { FUZZ_STORES, fuzzSite } from '../../../fuzz/fuzz-site.ts';
import { SITE_NAMES } from '../../../fuzz/odd-values.ts';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';
import { createWireProduct } from '../../../treez/wire-product.ts';
import { ROOT } from '../run-herbarium.ts';

it('no mutated product fails a run, from the feed to a checked site', async () => {
  const directory = createTemporaryDirectory();
  const run = fuzz({ seed: 7, products: 40, batch: 40, root: ROOT, directory, log: () => undefined });
  await expect(run).resolves.toBeUndefined();
});

it('hidden products that have the names of everything on the site fail no run', async () => {
  const hidden = { hide_from_menu: true };
  const mutants = [
    ...SITE_NAMES.flatMap((name, index) => [
      createWireProduct(`hidden-${index}`, { product_configurable_fields: { name }, e_commerce: hidden }),
      createWireProduct(name, {
        product_configurable_fields: { name: `${name} ${name}` },
        e_commerce: hidden,
      }),
    ]),
    ...['BLUE DREAM', 'GARLIC ICE'].map((name) =>
      createWireProduct(name, { product_configurable_fields: { name } }),
    ),
  ].map((wire) => ({ wire, id: 'zq-not-there', word: 'zq-not-there' }));
  const place = { root: ROOT, directory: createTemporaryDirectory() };
  expect(await fuzzSite(mutants, FUZZ_STORES[0], place)).toEqual([]);
});
