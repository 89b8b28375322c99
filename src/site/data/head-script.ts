/** What a visitor has said to be is kept on the device under this name. */
export const SHOPPER_KEY = 'herbarium:shopper';

/**
 * Says before the first paint that there are scripts, and that the address asks for more than the page shows whole:
 * what needs them is laid out at once, and nothing jumps. And that prices may be others than when the page was made: for who the
 * visitor has said to be, or since a deal has begun or ended.
 */
export const HEAD_SCRIPT = `{let d=document.documentElement.dataset,s;d.js='';if(location.search)d.asked='';try{s=localStorage.getItem("${SHOPPER_KEY}")}catch{}if(d.dealChange&&(s||d.dealChange<new Date().toISOString()))d.reprice=''}`;
