import baseCss from '../styles/base.css?inline';
import cardCss from '../styles/card.css?inline';
import tokensCss from '../styles/tokens.css?inline';
import embedCss from './embed.css?inline';
import { toEmbedCss } from './embed-css.ts';

const sheets = new Map<string, CSSStyleSheet>();

/** A style sheet of these rules, one for all elements: a host's content security policy has no say in it. */
export function getSheet(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** What every element is dressed in. */
export const getOwnSheet = () => getSheet(toEmbedCss([tokensCss, baseCss, cardCss, embedCss].join('\n')));
