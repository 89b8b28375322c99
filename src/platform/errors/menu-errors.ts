import { type ErrorTopic, givenMessage } from './error-kind.ts';

const LIVE_SITE_STAYS = 'The live site was left as it is';

/** A menu that was read completely, and is not to go live. */
export const MENU_ERRORS = {
  CLOCK_WRONG: {
    exit: 'feed refused',
    docs: "This machine's clock is an hour or more off. Set it; if it is right, run it once with `--accept-drop`.",
    message: givenMessage,
    hint: `${LIVE_SITE_STAYS}: deals and the time on its pages would be wrong. Set the clock of this machine, or turn on time synchronization, and run the command again. If the clock is right, run it once with --accept-drop.`,
  },
  MENU_EMPTY: {
    exit: 'feed refused',
    docs: 'Nothing may be listed. The report says why each product was left out.',
    message: ({ receivedCount, counts }: { receivedCount: number; counts: string }) =>
      receivedCount === 0
        ? 'The feed holds no products.'
        : `Of ${receivedCount} products in the feed none may be listed: ${counts}.`,
    hint: ({
      receivedCount,
      reportPath,
      sourceName,
    }: {
      receivedCount: number;
      reportPath: string;
      /** What the point of sale is called. */
      sourceName: string;
    }) =>
      receivedCount === 0
        ? `${LIVE_SITE_STAYS}. Check in ${sourceName} whether the products are there, and whether the credentials belong to this store.`
        : `${LIVE_SITE_STAYS}. What is wrong with single products is in ${reportPath}; the settings decide on the rest.`,
  },
  MENU_SUSPICIOUS: {
    exit: 'held',
    docs: 'The menu was held. Do what it says; if the menu is right, run it once more with `--accept-drop`. [guard.md](guard.md) has the rules.',
    message: givenMessage,
    hint: `${LIVE_SITE_STAYS}. If the new menu is right, run the command once more with --accept-drop; how much may change is set in \`guard\`.`,
  },
  MENU_OF_ANOTHER_STORE: {
    exit: 'held',
    docs: 'Most of the last menu is not in the feed, and other products are: check `TREEZ_DISPENSARY`. If it is right, run it once with `--accept-drop`.',
    message: givenMessage,
    hint: `${LIVE_SITE_STAYS}. If the new menu is right, run the command once more with --accept-drop.`,
  },
} as const satisfies ErrorTopic;
