import embedCss from './embed.css?inline';

const sheetsByDocument = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * A style sheet of these rules, one for all elements of a document: a host's content security policy has no say in it. A document takes
 * no sheets of another, such as that of a frame.
 */
export function getSheet(css: string, { ownerDocument }: ShadowRoot): CSSStyleSheet {
  const sheets = sheetsByDocument.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
  sheetsByDocument.set(ownerDocument, sheets);
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new (ownerDocument.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** Adds a style sheet of these rules to an element's own, once. */
export function addSheet(css: string, shadow: ShadowRoot): void {
  const sheet = getSheet(css, shadow);
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets.push(sheet);
}

/** What every element is dressed in. */
export const getOwnSheet = (shadow: ShadowRoot) => getSheet(embedCss, shadow);
