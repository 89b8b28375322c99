/** What a menu takes up before it is defined, so that nothing jumps when it is. `:where` leaves the last word to the page. */
const PLACEHOLDER_CSS =
  ':where(herbarium-menu:not(:defined,[hidden])){display:block;min-height:var(--herbarium-min-height,calc(26*var(--herbarium-size,16px)))}';

/**
 * The script behind the address that stays the same: it imports that of this build. Tag managers and site builders drop
 * `type="module"`, so it has to run as a classic script and as a module, which rules out `import` statements, `import.meta` and names
 * at the top level.
 *
 * A relative `import()` fails in a classic script of another origin, whose base address browsers hide, so the address is made from the
 * script's own. `document.currentScript` has it, but is null in modules and within shadow roots: there, the stack of an error has it,
 * and as a last resort the script elements of the page.
 * @param script name of the module, in the same folder
 */
export function formatLoader(script: string): string {
  return `{let d=document,s=[d.currentScript?.src,Error().stack,...[...d.scripts].map(s=>s.src)].join(" "),b=/https?:[^\\s"'()]*\\/embed\\/v1\\//.exec(s),c;import(b?b[0]+"${script}":"./${script}").catch(e=>{c?.replaceSync("");throw e});c=new CSSStyleSheet;c.replaceSync(${JSON.stringify(PLACEHOLDER_CSS)});d.adoptedStyleSheets=[...d.adoptedStyleSheets,c]}\n`;
}
