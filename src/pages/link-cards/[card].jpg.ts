import type { APIRoute, GetStaticPaths } from 'astro';
import type { CategoryId } from '../../menu/category.ts';
import { drawLinkCard } from '../../site/draw-link-card.ts';
import { loadSites } from '../../site/site.ts';

/** Pictures for link previews: one a shelf, and one for the store. */
export const getStaticPaths = (async () => {
  const { categories } = (await loadSites())[0];
  const [first] = categories;
  const cards = categories.map(({ id }) => ({ params: { card: id }, props: { category: id } }));
  return first ? [...cards, { params: { card: 'store' }, props: { category: first.id } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ category: CategoryId }> = async ({ props }) => {
  const { store } = (await loadSites())[0];
  const jpeg = await drawLinkCard(props.category, store.look.paper);
  return new Response(new Uint8Array(jpeg), { headers: { 'content-type': 'image/jpeg' } });
};
