import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerFrame, PeerPage } from './peer-pages.ts';

const LIST_SIZE = 60;

/** A generator that makes the same pages: one for each product, and lists of sixty. */
export interface Peer {
  name: string;
  /** Seconds of a whole build, from what stands on disk. */
  build(): number;
}

const CARD = (open: string, close: string, of: (field: string) => string, prices: string) =>
  `<article class="card"><div class="sheet"><span class="picture"><img class="picture-image" src="${of('picture')}" alt="" width="600" height="750" loading="lazy" decoding="async"></span></div><p class="card-brand caps">${of('brand')}</p><h3 class="card-name"><a href="${of('path')}">${of('name')}</a></h3><p class="card-facts"><span>${of('potency')}</span></p><ul class="card-prices">${open}${prices}${close}</ul></article>`;

/** @returns undefined where there is no `hugo` on this machine */
export function createHugo(
  directory: string,
  pages: readonly PeerPage[],
  frame: PeerFrame,
): Peer | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  rmSync(directory, { recursive: true, force: true });
  for (const folder of ['content/products', 'layouts/products', 'layouts/_default'])
    mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(
    join(directory, 'config.json'),
    JSON.stringify({
      baseURL: 'https://menu.example/',
      disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'home'],
      paginate: LIST_SIZE,
    }),
  );
  for (const page of pages)
    writeFileSync(
      join(directory, 'content/products', `${page.slug}.md`),
      `${JSON.stringify(page, null, 1)}\n`,
    );
  writeFileSync(join(directory, 'content/products/_index.md'), '---\ntitle: All products\n---\n');
  const literal = (html: string) => `{{ \`${html.replaceAll('`', '')}\` | safeHTML }}`;
  const card = CARD(
    '{{ range .prices }}',
    '{{ end }}',
    (field) => `{{ .${field} }}`,
    '<li>{{ .label }} <b>{{ .price }}</b></li>',
  );
  const main = `<main id="main" class="page"><article class="product"><h1 class="product-name">{{ .Title }}</h1><p class="product-brand caps">{{ .Params.brand }}</p><p class="product-kind"><span>{{ .Params.kind }}</span> {{ .Params.potency }}</p><table class="price-table"><tbody>{{ range .Params.sizes }}<tr><th scope="row">{{ .label }}</th><td class="price">{{ .price }}</td></tr>{{ end }}</tbody></table><dl>{{ range .Params.labs }}<div class="lab-row"><dt>{{ .type }}</dt><dd>{{ .value }}</dd></div>{{ end }}</dl>{{ range .Params.paragraphs }}<p>{{ . }}</p>{{ end }}<ul class="words">{{ range .Params.words }}<li><a href="/menu/?word={{ . }}">{{ . }}</a></li>{{ end }}</ul></article><ul class="card-grid">{{ range .Params.related }}<li>${card}</li>{{ end }}</ul></main>`;
  writeFileSync(
    join(directory, 'layouts/products/single.html'),
    literal(frame.before) + main + literal(frame.after),
  );
  const listCard = CARD(
    '{{ range .Params.sizes }}',
    '{{ end }}',
    (field) =>
      ({ picture: '/plates/flower.svg', path: '{{ .RelPermalink }}', name: '{{ .Title }}' })[field] ??
      `{{ .Params.${field} }}`,
    '<li>{{ .label }} <b>{{ .price }}</b></li>',
  );
  writeFileSync(
    join(directory, 'layouts/_default/list.html'),
    `${literal(frame.before)}<main><ul class="card-grid">{{ range (.Paginate .Pages).Pages }}<li>${listCard}</li>{{ end }}</ul></main>${literal(frame.after)}`,
  );
  return { name: 'Hugo', build: () => time(directory, 'hugo', ['--quiet']) };
}

/** @param packages where `node_modules/@11ty/eleventy` is, absolute */
export function createEleventy(
  directory: string,
  pages: readonly PeerPage[],
  frame: PeerFrame,
  packages: string,
): Peer {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, '_data'), { recursive: true });
  mkdirSync(join(directory, '_includes'), { recursive: true });
  writeFileSync(join(directory, '_data/products.json'), JSON.stringify(pages));
  writeFileSync(join(directory, '_data/frame.json'), JSON.stringify(frame));
  const card = CARD(
    '{% for each in card.prices %}',
    '{% endfor %}',
    (field) => `{{ card.${field} }}`,
    '<li>{{ each.label }} <b>{{ each.price }}</b></li>',
  );
  const main = `<main id="main" class="page"><article class="product"><h1 class="product-name">{{ p.title }}</h1><p class="product-brand caps">{{ p.brand }}</p><p class="product-kind"><span>{{ p.kind }}</span> {{ p.potency }}</p><table class="price-table"><tbody>{% for size in p.sizes %}<tr><th scope="row">{{ size.label }}</th><td class="price">{{ size.price }}</td></tr>{% endfor %}</tbody></table><dl>{% for lab in p.labs %}<div class="lab-row"><dt>{{ lab.type }}</dt><dd>{{ lab.value }}</dd></div>{% endfor %}</dl>{% for paragraph in p.paragraphs %}<p>{{ paragraph }}</p>{% endfor %}<ul class="words">{% for word in p.words %}<li><a href="/menu/?word={{ word }}">{{ word }}</a></li>{% endfor %}</ul></article><ul class="card-grid">{% for card in p.related %}<li>${card}</li>{% endfor %}</ul></main>`;
  const front = (alias: string, size: number, permalink: string) =>
    `---\npagination:\n  data: products\n  size: ${size}\n  alias: ${alias}\npermalink: "${permalink}"\n---\n`;
  writeFileSync(
    join(directory, 'product.njk'),
    `${front('p', 1, '/products/{{ p.slug }}/')}{{ frame.before | safe }}${main}{{ frame.after | safe }}`,
  );
  const listCard = CARD(
    '{% for each in p.sizes %}',
    '{% endfor %}',
    (field) =>
      ({ picture: '/plates/flower.svg', path: '/products/{{ p.slug }}/', name: '{{ p.title }}' })[field] ??
      `{{ p.${field} }}`,
    '<li>{{ each.label }} <b>{{ each.price }}</b></li>',
  );
  writeFileSync(
    join(directory, 'list.njk'),
    `${front('list', LIST_SIZE, '/menu/{{ pagination.pageNumber }}/')}{{ frame.before | safe }}<main><ul class="card-grid">{% for p in list %}<li>${listCard}</li>{% endfor %}</ul></main>{{ frame.after | safe }}`,
  );
  const program = join(packages, 'node_modules/@11ty/eleventy/cmd.cjs');
  return { name: 'Eleventy', build: () => time(directory, process.execPath, [program, '--quiet']) };
}

function time(directory: string, program: string, words: string[]): number {
  for (const output of ['public', '_site']) rmSync(join(directory, output), { recursive: true, force: true });
  const startedMs = performance.now();
  execFileSync(program, words, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - startedMs) / 1000;
}
