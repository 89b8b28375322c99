import { isInside } from './http-headers.ts';
import { inEachLanguage } from './language-folders.ts';

/** What says nothing of a product: scripts, styles, fonts, drawings. */
const CODE_FOLDERS = ['_astro', 'plates', 'embed'];
const DATA_FOLDERS = inEachLanguage('data');
/** Folders whose files are named by their content, or belong to one menu: a page that is open still asks for them. */
const ASSET_FOLDERS = [...CODE_FOLDERS, ...DATA_FOLDERS, 'pictures', 'link-cards'];

/**
 * Whether pages load a file by its name, which leads to no page.
 * @param file with `/` between folders; a name that leads out of its folder is not one
 */
export function isAsset(file: string): boolean {
  return isInside(file, ASSET_FOLDERS) && !file.split('/').some(isDots);
}

/** Whether a file is the same for any menu. */
export function isCode(file: string): boolean {
  return isInside(file, CODE_FOLDERS) && !file.endsWith('.json');
}

/** Whether a file holds a part of a menu for scripts. */
export function isData(file: string): boolean {
  return isInside(file, DATA_FOLDERS);
}

function isDots(name: string): boolean {
  return name === '.' || name === '..';
}
