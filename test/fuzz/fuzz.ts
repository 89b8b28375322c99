import { createRandom } from '#illustrations/drawing/random.ts';
import { FUZZ_STORES, type FuzzPlace, fuzzSite } from './fuzz-site.ts';
import { createMutant, listSound, type Mutant } from './mutate-product.ts';

export interface FuzzOptions extends FuzzPlace {
  seed: number;
  /** How many mutated products in all. */
  products: number;
  /** How many of them are in one site. */
  batch: number;
  log(line: string): void;
}

/**
 * Takes mutated products through the whole of Herbarium, batch by batch.
 * @throws Error at the first site that is not as it should be, with the fewest products that make it so
 */
export async function fuzz({ seed, products, batch, log, ...place }: FuzzOptions): Promise<void> {
  const random = createRandom(String(seed));
  const sound = listSound();
  for (let first = 0; first < products; first += batch) {
    const count = Math.min(batch, products - first);
    const mutants = Array.from({ length: count }, (_, index) => createMutant(sound, first + index, random));
    const store = random.pick(FUZZ_STORES);
    const faults = await fuzzSite(mutants, store, place);
    if (faults.length > 0) {
      log(`${faults[0]}\nLooking for the fewest products that do it.`);
      const fewest = await halve(mutants, async (some) => (await fuzzSite(some, store, place)).length > 0);
      const again = await fuzzSite(fewest, store, place);
      throw new Error(
        `${(again.length > 0 ? again : faults).slice(0, 5).join('\n')}\n${fewest.map(({ wire }) => JSON.stringify(wire)).join('\n')}`,
      );
    }
    log(`${first + count} products`);
  }
}

/** A part that fails as the whole does, smaller by halves as long as one of them fails alone. */
async function halve(
  mutants: readonly Mutant[],
  fails: (some: readonly Mutant[]) => Promise<boolean>,
): Promise<readonly Mutant[]> {
  for (let parts = 2; parts <= mutants.length; parts *= 2) {
    const size = Math.ceil(mutants.length / parts);
    for (let start = 0; start < mutants.length; start += size) {
      const some = mutants.slice(start, start + size);
      if (some.length < mutants.length && (await fails(some))) return halve(some, fails);
      const others = mutants.filter((mutant) => !some.includes(mutant));
      if (parts > 2 && parts <= 8 && (await fails(others))) return halve(others, fails);
    }
    if (size === 1) break;
  }
  return mutants;
}
