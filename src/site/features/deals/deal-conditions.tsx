import { formatDeal } from '#menu/deals/format-deal.ts';
import { toSaidEnd } from '#menu/deals/format-schedule.ts';
import { say } from '#menu/format/say.ts';
import type { Deal } from '#menu/model/menu.ts';
import type { Site } from '#site/data/site.ts';
import { formatWallClock } from './describe-deal.ts';

interface DealConditionsProps {
  deal: Pick<Deal, 'cut' | 'conditions' | 'startsLocal' | 'endsLocal'>;
  site: Pick<Site, 't' | 'words'>;
}

/** What a deal takes off, what it asks for, and when it starts or ends. */
export function DealConditions({ deal, site: { t, words } }: DealConditionsProps) {
  const { parts, quoted } = formatDeal(deal, words);
  const { startsLocal, endsLocal } = deal;
  return (
    <>
      {parts.length > 0 && (
        <ul class="deal-parts">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      {quoted.length > 0 && (
        <dl class="conditions">
          {quoted.map(({ kind, text }) => (
            <div key={`${kind} ${text}`}>
              <dt>{t.deals.kinds[kind]}</dt>
              <dd>
                <q>{text}</q>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {startsLocal && (
        <p class="note">{say(t.deals.starts, { time: formatWallClock(startsLocal, words.locale) })}</p>
      )}
      {!startsLocal && endsLocal && (
        <p class="note">{say(t.deals.ends, { time: formatWallClock(toSaidEnd(endsLocal), words.locale) })}</p>
      )}
    </>
  );
}
