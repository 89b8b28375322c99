import { formatDateTime } from '#menu/format/format-date-time.ts';
import { findStaleness } from '#menu/hours/staleness.ts';
import type { SiteMenu } from './site-menu.ts';

/** What a menu, or a part of one, has to say wherever it stands. */
export function EmbedFoot({ menu: { data, edition, siteUrl } }: { menu: SiteMenu }) {
  const { locale, words, menuPath } = edition;
  const age = findStaleness(data.feedAt, new Date(), data.staleAfterHours);
  const saidAge = age && new Intl.RelativeTimeFormat(locale).format(-age.count, age.unit);
  return (
    <div class="embed-foot">
      {saidAge && <p class="embed-old">{words.old.replace('{age}', saidAge)}</p>}
      <p>
        {words.takenAt.replace('{time}', formatDateTime(data.feedAt, { locale, timeZone: data.timeZone }))} ·{' '}
        <a href={new URL(menuPath, siteUrl).href}>{words.whole}</a>
      </p>
      {words.legal.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
