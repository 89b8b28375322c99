/**
 * Whether text of this color is light, and so on a dark ground.
 * @param color as `getComputedStyle` has it: `rgb(31, 42, 30)`, `color(srgb 0.1 0.2 0.1)`, `oklch(0.9 0.02 120)`, `lab(90 0 0)`
 */
export function isLightText(color: string): boolean {
  const [first = 0, second = 0, third = 0] = (color.match(/(?<=[ (])[\d.]+/g) ?? []).map(Number);
  if (color.startsWith('rgb')) return first + second + third > 1.5 * 255;
  if (color.startsWith('color')) return first + second + third > 1.5;
  return first > (color.startsWith('l') ? 50 : 0.5);
}

/**
 * Says what the page around an element is, now and whenever that may have changed. Its text tells: many pages are light whatever the
 * browser prefers, and some have a switch of their own.
 */
export function watchPageTheme(
  element: Element,
  onTheme: (theme: 'light' | 'dark') => void,
  signal: AbortSignal,
): void {
  const read = () => onTheme(isLightText(getComputedStyle(element).color) ? 'dark' : 'light');
  const observer = new MutationObserver(read);
  const { documentElement, body } = element.ownerDocument;
  for (const root of [documentElement, body]) observer.observe(root, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', read, { signal });
  // Style sheets may come late, and a color that changes slowly is there only in the end.
  for (const name of ['load', 'transitionend']) addEventListener(name, read, { signal });
  read();
}
