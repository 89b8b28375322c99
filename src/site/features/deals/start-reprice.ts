/** Works prices out anew where the head's script found that they may be others: for this visitor, or by now. */
export function startReprice(): void {
  if (document.querySelector('[data-reprice]'))
    void import('./reprice-page.ts').then(({ repricePage }) => repricePage());
}
