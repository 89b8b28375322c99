import type { ServerResponse } from 'node:http';
import type { Random } from './random.ts';

/** What goes wrong in a run, and how the run must end by it. */
export interface Trouble {
  name: string;
  /** Instead of a page of products; undefined where the feed answers as ever. */
  answer?: (response: ServerResponse, products: readonly unknown[]) => void;
  /** What the process gets, at any moment of the run. */
  signal?: 'SIGKILL' | 'SIGTERM';
  /** A second command begins beside it. */
  isTwice?: boolean;
  /** A file of the data directory is damaged before it. */
  damages?: boolean;
  /** The feed never answers. */
  isSilent?: boolean;
  /** Exit codes that it may end with. */
  ends: readonly (number | null)[];
  /** Whether the new menu has to be live afterwards, or the old one, or either. */
  live: 'new' | 'old' | 'either';
}

const DONE = 0;
const FEED_REFUSED = 4;
const HELD = 7;
const INTERRUPTED = 130;

const answerWith = (body: unknown) => (response: ServerResponse) => void response.end(JSON.stringify(body));
const list = (products: readonly unknown[]) => ({
  resultCode: 'SUCCESS',
  data: { page_count: products.length, total_count: products.length, product_list: products },
});

const NONE: Trouble = { name: 'none', ends: [DONE], live: 'new' };

const TROUBLES: readonly [Trouble, ...Trouble[]] = [
  NONE,
  { name: 'killed', signal: 'SIGKILL', ends: [null, DONE], live: 'either' },
  { name: 'told to end', signal: 'SIGTERM', ends: [INTERRUPTED, DONE, null], live: 'either' },
  { name: 'two at once', isTwice: true, ends: [DONE], live: 'new' },
  { name: 'a damaged file', damages: true, ends: [DONE], live: 'new' },
  {
    name: 'half of the list',
    answer: (response, products) => answerWith(list(products.slice(0, products.length / 3)))(response),
    ends: [HELD],
    live: 'old',
  },
  { name: 'an empty list', answer: answerWith(list([])), ends: [FEED_REFUSED], live: 'old' },
  {
    name: 'a page of maintenance',
    answer: (response) => void response.end('<html><body>Back soon</body></html>'),
    ends: [FEED_REFUSED],
    live: 'old',
  },
  {
    name: 'a body cut off',
    answer: (response, products) => {
      response.setHeader('content-length', 100_000);
      response.write(JSON.stringify(list(products)).slice(0, 2000));
      setTimeout(() => response.destroy(), 20);
    },
    ends: [FEED_REFUSED],
    live: 'old',
  },
  {
    name: 'a refusal',
    answer: (response) => void response.writeHead(401).end('{}'),
    ends: [FEED_REFUSED],
    live: 'old',
  },
  {
    name: 'an overload',
    answer: (response) => void response.writeHead(503).end(),
    ends: [FEED_REFUSED],
    live: 'old',
  },
  { name: 'no answer', answer: () => undefined, isSilent: true, ends: [FEED_REFUSED], live: 'old' },
];

/** Every other run goes well. */
export function pickTrouble(random: Random): Trouble {
  return random.below(2) === 0 ? NONE : random.pick(TROUBLES);
}
