/** What the menu says on pages of others. It travels with the menu's data. */
export const embed = {
  results: 'Products',
  whole: 'The whole menu at {store}',
  nothing: 'Nothing on this menu.',
  onSite: 'On the menu’s own site',
  failed: 'This could not be loaded.',
};
