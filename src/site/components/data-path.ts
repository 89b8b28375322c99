import { loadCurrentMenu } from './current-menu.ts';

/** Site path of the folder with the menu's data in the page's language, with its slash at the end. @throws as `loadCurrentMenu` */
export async function loadDataPath(): Promise<string> {
  const { menuId } = await loadCurrentMenu();
  return `${document.documentElement.dataset['home']}data/${menuId}/`;
}
