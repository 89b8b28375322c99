const CHARACTER_BY_ENTITY: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#38;', '&'],
  ['&#60;', '<'],
  ['&#62;', '>'],
  ['&#34;', '"'],
  ['&#39;', "'"],
]);
const ENTITY = /&(?:amp|lt|gt|quot|#3[489]|#6[02]);/g;
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot|#3[489]|#6[02]);)#?\w+;?/;

/** The text with the entities that pages are written with as characters; others stay. */
export function unescapeHtml(text: string): string {
  return text.includes('&')
    ? text.replace(ENTITY, (entity) => CHARACTER_BY_ENTITY.get(entity) ?? entity)
    : text;
}

/** Whether there is an entity in it that only a parser knows. */
export function hasOtherEntity(text: string): boolean {
  return text.includes('&') && OTHER_ENTITY.test(text);
}
