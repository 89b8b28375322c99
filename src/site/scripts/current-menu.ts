import { fetchJson } from '../components/fetch-json.ts';

/** The newest menu of the site, as far as `health.json` tells. */
interface CurrentMenu {
  /** ISO-8601 UTC */
  feedAt: string;
  /** The name of the folder with its data files. */
  menuId: string;
}

let loading: Promise<CurrentMenu> | undefined;

/**
 * Asks once a page, so that all data a page loads are of one menu. What failed is asked for again.
 * @throws Error if `health.json` does not come
 */
export function loadCurrentMenu(): Promise<CurrentMenu> {
  // Hosts that say nothing of how long it may be kept would have browsers guess.
  loading ??= fetchJson('/health.json', 'no-cache').then(toCurrentMenu);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Site path of the folder with the menu's data in the page's language, with its slash at the end. @throws as `loadCurrentMenu` */
export async function loadDataPath(): Promise<string> {
  const { menuId } = await loadCurrentMenu();
  return `${document.documentElement.dataset['home']}data/${menuId}/`;
}

/** A file that names no menu leads to data that are not there. */
function toCurrentMenu(value: unknown): CurrentMenu {
  const { menuId = '', feedAt = '' }: Partial<CurrentMenu> = Object(value);
  return { feedAt, menuId };
}
