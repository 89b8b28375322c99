import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSites, type Site } from '#site/data/site.ts';
import { formatDealCalendar, toDealCalendarKey } from '#site/features/deals/deal-calendar.ts';

export const getStaticPaths = (async () => {
  return (await loadSites())
    .filter(({ deals }) => deals.length > 0)
    .map((site) => ({
      params: { language: site.edition.parameter },
      props: { site },
      cacheKey: toDealCalendarKey(site),
    }));
}) satisfies GetStaticPaths;

/** The deals that have a time, for calendars. */
export const GET: APIRoute<{ site: Site }> = ({ props: { site } }) =>
  new Response(formatDealCalendar(site), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
