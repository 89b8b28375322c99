/** Calls back when the text of a field has changed: at most once a frame, and not while a character is being composed. */
export function followInput(input: HTMLInputElement, onChange: () => void): void {
  let isWaiting = false;
  const schedule = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      onChange();
    });
  };
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) schedule();
  });
  input.addEventListener('compositionend', schedule);
}
