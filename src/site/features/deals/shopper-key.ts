/** What a visitor has said to be is kept on the device under this name. */
export const SHOPPER_KEY = 'herbarium:shopper';
