import type { Product } from '../../src/menu/model/menu.ts';
import { chooseOneIn } from './feed-changes.ts';
import type { BenchSandbox } from './open-sandbox.ts';

/** What changes before a run, and how the run is asked for. */
export interface Scenario {
  name: string;
  /** @param round from 0, higher each time */
  change?: (sandbox: BenchSandbox, round: number) => Promise<void>;
  options?: readonly string[];
}

export const FIRST: Scenario = {
  name: 'the first run of a store',
  change: (sandbox) => sandbox.hide(chooseAway(sandbox.products, 0)),
};

/** In this order: each begins with what the one before has left. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'every price changed',
    change: (sandbox) => sandbox.raisePrices(sandbox.products),
    // The guard holds a menu in which more than half of the prices are others.
    options: ['--accept-drop'],
  },
  {
    name: '1 % of prices changed',
    change: (sandbox, round) => sandbox.raisePrices(chooseOneIn(sandbox.products, 100, round)),
  },
  {
    name: '1 % of products came or left',
    change: (sandbox, round) => sandbox.hide(chooseAway(sandbox.products, round)),
  },
  { name: 'only the time' },
  { name: 'nothing, `--if-changed`', options: ['--if-changed'] },
];

/** Half a percent is away at any time: the next round brings it back, and takes another. */
function chooseAway(products: readonly Product[], round: number): Product[] {
  return chooseOneIn(products, 200, round);
}
