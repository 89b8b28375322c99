const listHearts = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-heart]')];

/**
 * Remembers what has the focus in a list that is about to be drawn anew.
 * @returns gives the focus, where it went with what had it, to the heart that stands in its place, or to the count
 */
export function rememberFocus(root: HTMLElement): () => void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !root.contains(activeElement)) return () => undefined;
  const place = listHearts(root).indexOf(activeElement);
  return () => {
    if (activeElement.isConnected) return;
    const hearts = listHearts(root);
    const next = place < 0 ? undefined : (hearts[place] ?? hearts.at(-1));
    (next ?? root.querySelector<HTMLElement>('.shortlist-count'))?.focus();
  };
}
