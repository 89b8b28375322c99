/**
 * Says before the first paint that there are scripts, and that the address asks for more than the page shows whole:
 * what needs them is laid out at once, and nothing jumps.
 */
export const HEAD_SCRIPT = "{let d=document.documentElement.dataset;d.js='';if(location.search)d.asked=''}";
