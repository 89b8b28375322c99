/** Says before the first paint that there are scripts: what needs them is laid out at once, and never jumps in. */
export const HEAD_SCRIPT = "document.documentElement.dataset.js=''";
