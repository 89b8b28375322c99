/**
 * The same text in one piece. A text that was put together keeps its parts until it is first read, and does so again in each longer
 * text that it goes into: what goes into many pages is put together once.
 */
export function flatten(text: string): string {
  // Reading any character has the engine put the parts together.
  text.charCodeAt(0);
  return text;
}
