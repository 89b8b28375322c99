/** The warning above a menu that was taken long ago. */
export const freshness = {
  withPhone: 'This menu was taken {age}. Prices and stock may have changed: call {phone} before you come.',
  withoutPhone: 'This menu was taken {age}. Prices and stock may have changed: ask the store before you buy.',
};
