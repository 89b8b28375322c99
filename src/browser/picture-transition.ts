/** Lets the picture of the card that is followed grow into the picture of the product's page. */
export function startPictureTransition(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const image = target.closest('.card')?.querySelector<HTMLElement>('.picture-image');
    if (image && target.closest('a')) image.style.setProperty('view-transition-name', 'product-picture');
  });
}
