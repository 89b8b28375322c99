import type { Plugin } from 'postcss';

/** Where the site has other rules in the dark, a browser is asked; the box is told by the class of what is around it. */
const DARK = '(prefers-color-scheme: dark)';
const SIZE = 'var(--herbarium-size, 16px)';
const REM = /(-?\d*\.?\d+)rem\b/g;

/**
 * Turns the site's own style sheets into those of a box on a page of others, as the embedded script is compiled: variables of the page
 * are those of the box, dark rules hold within `.dark`, and lengths do not follow the page's size of type, which is not the site's.
 * What a query asks of the window keeps its `rem`: it may not be a variable.
 */
export const toEmbedCss: Plugin = {
  postcssPlugin: 'herbarium:embed-css',
  Once: (sheet, { rule }) => {
    sheet.walkAtRules('media', (query) => {
      if (query.params === DARK) query.replaceWith(rule({ selector: '.dark', nodes: query.nodes ?? [] }));
    });
    sheet.walkRules((each) => {
      each.selector = each.selector.replaceAll(':root', '.herbarium');
    });
    sheet.walkDecls((each) => {
      each.value = each.value.replaceAll(REM, (_, count: string) =>
        // Every byte counts here: the script is at its limit.
        count === '1' ? SIZE : `calc(${count} * ${SIZE})`,
      );
    });
  },
};
