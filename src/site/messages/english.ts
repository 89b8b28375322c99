import { embed } from './en/embed.ts';
import { freshness } from './en/freshness.ts';
import { gate } from './en/gate.ts';
import { hours } from './en/hours.ts';
import { join } from './en/join.ts';
import { live } from './en/live.ts';
import { menu } from './en/menu.ts';
import { pages } from './en/pages.ts';
import { questions } from './en/questions.ts';
import { shopper } from './en/shopper.ts';
import { shortlist } from './en/shortlist.ts';

/** Everything that is said, in English. */
export const english = {
  embed,
  freshness,
  gate,
  hours,
  join,
  live,
  menu,
  pages,
  questions,
  shopper,
  shortlist,
};

/** What each language has to say. */
export type Messages = typeof english;
