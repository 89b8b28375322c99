import type { APIRoute } from 'astro';
import { loadSites } from '../data/site.ts';

export const getCacheKey = formatRobots;

export const GET: APIRoute = async () => new Response(await formatRobots());

async function formatRobots(): Promise<string> {
  const { isDemo, store } = (await loadSites())[0];
  const rules = isDemo ? ['User-agent: *', 'Disallow: /'] : ['User-agent: *', 'Allow: /'];
  return `${[...rules, '', `Sitemap: ${new URL('/sitemap.xml', store.url)}`].join('\n')}\n`;
}
