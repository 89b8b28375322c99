/** What the menu says on pages of others. It travels with the menu's data. */
export const embed = {
  results: 'Products',
  whole: 'The whole menu at {store}',
  nothing: 'Nothing on this menu.',
  failed: 'This could not be loaded.',
};
