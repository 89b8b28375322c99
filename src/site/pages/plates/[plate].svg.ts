import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIllustration, type IllustrationOptions } from '#illustrations/illustration.ts';
import { toIllustrationName, toIllustrationOptions } from '#illustrations/illustration-path.ts';
import { loadSites } from '#site/data/site.ts';

/** A plate for each shelf, and one for each product that stands on it without a picture. */
export const getStaticPaths = (async () => {
  const { categories, products } = (await loadSites())[0];
  const plates = new Map<string, IllustrationOptions>();
  for (const { id } of categories) plates.set(id, { category: id, seed: id, ground: 'auto' });
  for (const product of products)
    if (!product.image) plates.set(toIllustrationName(product), toIllustrationOptions(product));
  return [...plates].map(([plate, options]) => ({ params: { plate }, props: { options }, cacheKey: plate }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ options: IllustrationOptions }> = ({ props }) =>
  new Response(drawIllustration(props.options), { headers: { 'content-type': 'image/svg+xml' } });
