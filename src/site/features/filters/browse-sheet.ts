/**
 * The filters as a sheet over the list, where the screen has no room for a rail: they move into the dialog while it is open, and back
 * when it closes.
 * @param form what is moved; its place in the page is kept
 * @returns opens the sheet
 */
export function createBrowseSheet(form: HTMLElement, dialog: HTMLDialogElement): () => void {
  const home = form.parentElement;
  const slot = dialog.querySelector('[data-sheet-body]');
  dialog.addEventListener('close', () => home?.append(form));
  // A press beside the sheet, on what lies behind it, closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  for (const button of dialog.querySelectorAll('[data-sheet-close]')) {
    button.addEventListener('click', () => dialog.close());
  }
  return () => {
    slot?.append(form);
    dialog.showModal();
  };
}
