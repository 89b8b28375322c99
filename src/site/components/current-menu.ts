import { fetchJson } from './fetch-json.ts';

/** The newest menu of the site, as far as `health.json` tells. */
export interface CurrentMenu {
  /** ISO-8601 UTC */
  feedAt: string;
  /** The name of the folder with its data files. */
  menuId: string;
}

let loading: Promise<Partial<CurrentMenu>> | undefined;

/**
 * Asks once a page, so that all data a page loads are of one menu. What failed is asked for again.
 * @throws Error if `health.json` does not come
 */
export function loadCurrentMenu(): Promise<Partial<CurrentMenu>> {
  loading ??= fetchJson('/health.json').then(Object);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
