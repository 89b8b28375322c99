import { expect, it } from 'vitest';
import { liveThroughYear } from './ordinary-year.ts';

/** In small stores a few products are a large share: less than one menu a year is held wrongly there, for one run. */
it.each([
  { sizeCount: 9, years: 5, mostHeld: 4 },
  { sizeCount: 60, years: 3, mostHeld: 2 },
  { sizeCount: 200, years: 1, mostHeld: 0 },
])(
  'of $years years of ordinary days in stores of $sizeCount sizes $mostHeld menus are held at most',
  (store) => {
    const held = Array.from({ length: store.years }, (_, seed) =>
      liveThroughYear({ ...store, runsPerDay: 2, seed: seed + 1, isCounted: seed % 2 === 0 }),
    ).flat();
    expect(held.length, JSON.stringify(held)).toBeLessThanOrEqual(store.mostHeld);
  },
);
