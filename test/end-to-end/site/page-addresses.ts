import type { SitePage } from './site-tree.ts';

/** What loads without a click. */
const RESOURCES = [
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'srcset'],
  ['source', 'src'],
  ['script', 'src'],
  ['link', 'href'],
  ['iframe', 'src'],
  ['object', 'data'],
  ['embed', 'src'],
  ['video', 'src'],
  ['audio', 'src'],
  ['track', 'src'],
  ['input', 'src'],
  ['use', 'href'],
  ['image', 'href'],
] as const;

/** The addresses of everything that the page loads, as written: the canonical link and those to other languages are none of them. */
export const listResources = onceForEachPage(({ $ }) =>
  RESOURCES.flatMap(([element, attribute]) =>
    $(`${element}[${attribute}]:not([rel="canonical"], [rel="alternate"])`)
      .toArray()
      .flatMap((node) => splitSrcset(attribute, $(node).attr(attribute) ?? '')),
  ).concat(listStyleAddresses($('style').text())),
);

/** Where the page’s links and forms lead, as written. */
export const listLinks = onceForEachPage(({ $ }) => {
  const links = $('a[href]').toArray();
  const forms = $('form[action]').toArray();
  return [
    ...links.map((node) => $(node).attr('href') ?? ''),
    ...forms.map((node) => $(node).attr('action') ?? ''),
  ];
});

function onceForEachPage(list: (page: SitePage) => string[]): (page: SitePage) => string[] {
  const known = new WeakMap<SitePage, string[]>();
  return (page) => {
    const listed = known.get(page) ?? list(page);
    known.set(page, listed);
    return listed;
  };
}

/** The `url(…)` of a stylesheet. */
export function listStyleAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , address = '']) => address);
}

/** The modules that a built script imports, now or later, as written. */
export function listImports(script: string): string[] {
  return [...script.matchAll(/["'`]((?:\.{1,2}\/|\/)[\w./-]+\.(?:js|css))["'`]/g)].map(
    ([, address = '']) => address,
  );
}

/** Candidates are parted by a comma and a blank; a comma alone may be part of an address. */
function splitSrcset(attribute: string, value: string): string[] {
  if (attribute !== 'srcset') return [value];
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}
