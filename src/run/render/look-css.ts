import type { Plugin } from 'postcss';
import { LOOK_VARIABLES } from '#menu/look.ts';

const VARIABLE = /var\(--look-([\w-]+)\)/g;

/**
 * Writes the default look into the style sheets, so that the browser gets plain colors. It is a plugin of PostCSS and not of Vite:
 * Vite hands a sheet that another one imports to PostCSS alone.
 */
export const fillInLook: Plugin = {
  postcssPlugin: 'herbarium:look-css',
  Once: (sheet) => {
    sheet.walkDecls((each) => {
      each.value = each.value.replace(VARIABLE, fillIn);
    });
  },
};

/** @throws Error for a name that the look does not have */
function fillIn(place: string, name: string): string {
  const value = LOOK_VARIABLES.get(name);
  if (value === undefined) throw new Error(`${place}: src/menu/look.ts has no ${JSON.stringify(name)}.`);
  return value;
}
