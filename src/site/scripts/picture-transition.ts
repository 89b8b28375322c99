/** Lets the picture of the card that is followed grow into the picture of the product's page. */
export function startPictureTransition(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const card = target.closest('a')?.closest('.card');
    const image = card?.querySelector<HTMLElement>('.picture-image');
    if (image) image.style.viewTransitionName = 'product-picture';
  });
}
