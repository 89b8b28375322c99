import type { AstroInlineConfig } from 'astro';
import { LOOK_VARIABLES } from '#menu/look.ts';

type VitePlugins = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>;

const STYLE_SHEET = /\/src\/(?:site|embed)\/(?:[\w-]+\/)*[\w-]+\.css(?:\?|$)/;
const VARIABLE = /var\(--look-([\w-]+)\)/g;

/** Writes the default look into the style sheets, before anything else reads them: the browser gets plain colors. */
export function fillInLook(): VitePlugins[number] {
  return {
    name: 'herbarium:look-css',
    enforce: 'pre',
    transform: {
      filter: { id: STYLE_SHEET },
      handler: (css) => ({ code: css.replace(VARIABLE, fillIn), map: null }),
    },
  };
}

/** @throws Error for a name that the look does not have */
function fillIn(place: string, name: string): string {
  const value = LOOK_VARIABLES.get(name);
  if (value === undefined) throw new Error(`${place}: src/menu/look.ts has no ${JSON.stringify(name)}.`);
  return value;
}
