import type { APIRoute } from 'astro';
import { loadSites } from '../data/site.ts';

export const GET: APIRoute = async () => {
  const { isDemo, store } = (await loadSites())[0];
  const rules = isDemo ? ['User-agent: *', 'Disallow: /'] : ['User-agent: *', 'Allow: /'];
  return new Response(`${[...rules, '', `Sitemap: ${new URL('/sitemap.xml', store.url)}`].join('\n')}\n`);
};
