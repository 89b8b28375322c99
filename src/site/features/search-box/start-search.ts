/** Loads the search when it is first needed: a focused field, or the `/` key. */
export function startSearch(): void {
  const input = document.querySelector<HTMLInputElement>('#search');
  if (!input?.form) return;
  const { form } = input;
  // On its own page the search fills the page itself.
  if (location.pathname !== new URL(form.action).pathname)
    input.addEventListener('focus', () => void fillSearchBox(form), { once: true });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
  });
}

async function fillSearchBox(form: HTMLFormElement): Promise<void> {
  try {
    await import('./search-box.tsx').then((module) => module.mountSearchBox(form));
  } catch {
    // Without the module the form still leads to the search page.
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
