import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPeer, formatCard, LIST_SIZE, type Peer } from './peer.ts';
import type { PeerFrame, PeerPage } from './peer-pages.ts';

export function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

/**
 * Writes a project for Hugo.
 * @param directory is made anew
 * @param filling what pages have at their end, in Hugo's template language
 */
export function createHugo(name: string, { directory, pages, frame, filling = '' }: HugoProject): Peer {
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
  for (const page of pages) writeContent(directory, `products/${page.slug}.md`, page);
  writeFileSync(join(directory, 'content/products/_index.md'), '---\ntitle: All products\n---\n');
  const literal = (html: string) => `{{ \`${html.replaceAll('`', '')}\` | safeHTML }}`;
  const card = formatCard(
    '{{ range .prices }}',
    '{{ end }}',
    (field) => `{{ .${field} }}`,
    '<li>{{ .label }} <b>{{ .price }}</b></li>',
  );
  const main = `<main id="main" class="page"><article class="product"><h1 class="product-name">{{ .Title }}</h1><p class="product-brand caps">{{ .Params.brand }}</p><p class="product-kind"><span>{{ .Params.kind }}</span> {{ .Params.potency }}</p><table class="price-table"><tbody>{{ range .Params.sizes }}<tr><th scope="row">{{ .label }}</th><td class="price">{{ .price }}</td></tr>{{ end }}</tbody></table><dl>{{ range .Params.labs }}<div class="lab-row"><dt>{{ .type }}</dt><dd>{{ .value }}</dd></div>{{ end }}</dl>{{ range .Params.paragraphs }}<p>{{ . }}</p>{{ end }}<ul class="words">{{ range .Params.words }}<li><a href="/menu/?word={{ . }}">{{ . }}</a></li>{{ end }}</ul></article><ul class="card-grid">{{ range .Params.related }}<li>${card}</li>{{ end }}</ul></main>`;
  writeFileSync(
    join(directory, 'layouts/products/single.html'),
    literal(frame.before) + main + filling + literal(frame.after),
  );
  writeFileSync(
    join(directory, 'layouts/_default/single.html'),
    `${literal(frame.before)}<main><h1>{{ .Title }}</h1></main>${filling}${literal(frame.after)}`,
  );
  const listCard = formatCard(
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
  return createPeer(name, { directory, folder: 'public', program: 'hugo', words: ['--quiet'] });
}

export interface HugoProject {
  directory: string;
  pages: readonly PeerPage[];
  frame: PeerFrame;
  filling?: string;
}

/** @param path below Hugo's folder of contents */
export function writeContent(directory: string, path: string, content: object): void {
  writeFileSync(join(directory, 'content', path), `${JSON.stringify(content, null, 1)}\n`);
}
