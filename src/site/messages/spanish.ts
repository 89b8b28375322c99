import type { Messages } from './english.ts';
import { embed } from './es/embed.ts';
import { freshness } from './es/freshness.ts';
import { gate } from './es/gate.ts';
import { hours } from './es/hours.ts';
import { join } from './es/join.ts';
import { live } from './es/live.ts';
import { menu } from './es/menu.ts';
import { pages } from './es/pages.ts';
import { questions } from './es/questions.ts';
import { shopper } from './es/shopper.ts';
import { shortlist } from './es/shortlist.ts';

/** Everything that is said, in Spanish. */
export const spanish: Messages = {
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
