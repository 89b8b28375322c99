import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPeer, formatCard, LIST_SIZE, type Peer } from './peer.ts';
import type { PeerFrame, PeerPage } from './peer-pages.ts';

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
  const card = formatCard(
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
  const listCard = formatCard(
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
  return createPeer('Eleventy', {
    directory,
    folder: '_site',
    program: process.execPath,
    words: [program, '--quiet'],
  });
}
