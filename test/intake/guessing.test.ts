import { describe, expect, it } from 'vitest';
import { createIntake } from '#intake/create-intake.ts';
import { HerbariumError } from '#platform/errors/error.ts';
import { parseStore } from '#settings/load-store.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import { CustomerRefusedError } from '#treez/customers/customer-refusal.ts';
import { WHOLE } from '../menu/join/any-join.ts';
import { store as corner } from '../stores/corner-store.ts';
import { countRightGuesses, createChance, type Observation } from './guess-customers.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

const SITE = 'https://menu.corner.example';
const KNOWN_PHONE = '5105550101';
const EVERYBODY = { perSender: 100_000, inAll: 100_000, windowMs: 15 * 60_000 };
const STORE = toPublicStore(parseStore({ ...corner, join: { intakeUrl: '/intake/' } }, 'test'));

interface Treez {
  /** Milliseconds until somebody is answered about. */
  delayMs: (isKnown: boolean, chance: () => number) => number;
  /** One call after the other, so that each waits for those before it. */
  isSerial?: boolean;
  /** Fails where it should refuse or take. */
  fails?: (isKnown: boolean) => boolean;
}

function openIntake(clock: VirtualClock, chance: () => number, { delayMs, isSerial, fails }: Treez) {
  let lastCall: Promise<unknown> = Promise.resolve();
  const call = async (isKnown: boolean) => {
    await clock.wait(delayMs(isKnown, chance));
    if (fails?.(isKnown)) {
      throw new HerbariumError('Treez answered with 500.', { code: 'TREEZ_UNAVAILABLE', hint: 'Wait.' });
    }
    if (isKnown) throw new CustomerRefusedError('a new customer', 'DUPLICATED_CUSTOMER_PHONE', 400);
  };
  return createIntake({
    store: STORE,
    register: ({ phone }) => {
      const begin = () => call(phone === KNOWN_PHONE);
      const made = isSerial ? lastCall.then(begin, begin) : begin();
      lastCall = made.catch(() => {});
      return made;
    },
    check: () => (isSerial ? lastCall : Promise.resolve()),
    limits: EVERYBODY,
    giveUpAfterMs: 10_000,
    now: clock.now,
    wait: clock.wait,
  });
}

const RANDOM_MS = (chance: () => number) => chance() * 800;

describe('200 guesses at who is a customer are right no more often than by chance, where', () => {
  it.each<[string, Treez]>([
    ['a known one takes 50 ms and a new one 1,500', { delayMs: (isKnown) => (isKnown ? 50 : 1500) }],
    ['a known one takes 1,500 ms and a new one 50', { delayMs: (isKnown) => (isKnown ? 1500 : 50) }],
    ['a new one takes longer than the answer', { delayMs: (isKnown) => (isKnown ? 100 : 7000) }],
    ['a known one takes longer than the answer', { delayMs: (isKnown) => (isKnown ? 7000 : 100) }],
    [
      'both take as long as they like',
      { delayMs: (isKnown, chance) => (isKnown ? 300 : 700) + RANDOM_MS(chance) },
    ],
    ['each waits for those before', { delayMs: (isKnown) => (isKnown ? 50 : 900), isSerial: true }],
    [
      'each waits very long for those before',
      { delayMs: (isKnown) => (isKnown ? 100 : 9000), isSerial: true },
    ],
    ['a known one makes the system fail', { delayMs: () => 100, fails: (isKnown) => isKnown }],
    ['a new one makes the system fail', { delayMs: () => 100, fails: (isKnown) => !isKnown, isSerial: true }],
  ])('%s', async (_, treez) => {
    const chance = createChance(16);
    const clock = createVirtualClock(Date.parse('2026-11-25T20:00:00Z'));
    const intake = openIntake(clock, chance, treez);
    let sentCount = 0;
    const send = async (phone: string) => {
      sentCount += 1;
      const startedAt = clock.now();
      const answer = await intake(
        new Request(`${SITE}/intake/`, {
          method: 'POST',
          headers: { origin: SITE, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ ...WHOLE, phone }).toString(),
        }),
        `192.0.2.${sentCount % 250}`,
      );
      const text = JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
      return { ms: clock.now() - startedAt, text: text.replaceAll(phone, '#') };
    };
    const newPhone = () => `51055${String(50_200 + sentCount).padStart(5, '0')}`;
    const tryOne = async (isKnown: boolean): Promise<Observation> => {
      const [, guess, behind] = await Promise.all([
        send(newPhone()),
        send(isKnown ? KNOWN_PHONE : newPhone()),
        send(newPhone()),
      ]);
      return { answerMs: guess.ms, behindMs: behind.ms, answer: `${guess.text} ${behind.text}` };
    };
    const guessing = countRightGuesses(tryOne, { guessCount: 200, atATime: 1, chance });
    const rightCount = await clock.run(guessing);
    expect(rightCount).toBeGreaterThanOrEqual(80);
    expect(rightCount).toBeLessThanOrEqual(120);
  });
});
