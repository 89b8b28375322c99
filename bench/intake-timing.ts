// Whether the time of an answer tells who is a customer: in real time, over real connections, against a sandbox that takes longer for some.
//   npm run bench:intake -- [guesses a row, even, default 200]
// Each guess is sent with a form in front and one right behind. By chance, 80 to 120 of 200 are right (three deviations).
import type { Server } from 'node:http';
import { createIntakeServer } from '../src/intake/node-listener.ts';
import { openIntake } from '../src/intake/open-intake.ts';
import { startSandbox } from '../src/sandbox/sandbox-server.ts';
import { storeSchema } from '../src/settings/store-schema.ts';
import { createUndiciNetwork } from '../src/treez/client/undici-network.ts';
import { store as demoStore } from '../test/end-to-end/site/demo/store.ts';
import { countRightGuesses, createChance, type Observation } from '../test/intake/guess-customers.ts';
import { startSlowTreez } from '../test/intake/slow-treez.ts';
import { WHOLE } from '../test/menu/join/any-join.ts';
import { formatTable } from './markdown-table.ts';

type Delay = (isKnown: boolean, chance: () => number) => number;

const DELAYS: [string, Delay][] = [
  ['known 20 ms, new 1,200 ms', (isKnown) => (isKnown ? 20 : 1200)],
  ['known 1,200 ms, new 20 ms', (isKnown) => (isKnown ? 1200 : 20)],
  ['known 20 ms, new 4,000 ms', (isKnown) => (isKnown ? 20 : 4000)],
  ['known 4,000 ms, new 20 ms', (isKnown) => (isKnown ? 4000 : 20)],
  [
    'known 1,500 to 2,500 ms, new 1,700 to 2,700 ms',
    (isKnown, chance) => (isKnown ? 1500 : 1700) + chance() * 1000,
  ],
];
const KNOWN_PHONE = '5105550101';
const LANES = 8;
const NO_LIMIT = { perSender: 1_000_000, inAll: 1_000_000, windowMs: 15 * 60_000 };

const [guesses = '200'] = process.argv.slice(2);
const sandbox = await startSandbox({ callsPerSecond: 1_000_000, faultyPictures: false });
let phone = 5_106_000_000;
const rows = await Promise.all(
  DELAYS.map(([name, delay], index) => measure(name, delay, createChance(index + 1))),
);
console.log(formatTable(['Treez answers after', 'right guesses', 'answer after, ms (least, most)'], rows));
await sandbox.close();
process.exit();

async function measure(name: string, delay: Delay, chance: () => number): Promise<string[]> {
  const lanes = await Promise.all(Array.from({ length: LANES }, () => openLane(delay, chance)));
  const times: number[] = [];
  const tryOne = async (isKnown: boolean): Promise<Observation> => {
    const url = lanes.pop() ?? '';
    const [, guess, behind] = await Promise.all([
      send(url),
      send(url, isKnown ? KNOWN_PHONE : undefined),
      send(url),
    ]);
    lanes.push(url);
    times.push(guess.ms);
    return { answerMs: guess.ms, behindMs: behind.ms, answer: `${guess.text} ${behind.text}` };
  };
  const guessCount = Number(guesses);
  const rightCount = await countRightGuesses(tryOne, { guessCount, atATime: LANES, chance });
  const span = [Math.min(...times), Math.max(...times)].map((ms) => ms.toFixed(1));
  return [name, `${rightCount} of ${guessCount}`, span.join(', ')];
}

/** An intake of its own, with its own calls to the sandbox. @returns where it listens */
async function openLane(delay: Delay, chance: () => number): Promise<string> {
  const { baseUrl } = await startSlowTreez(sandbox, (isKnown) => delay(isKnown, chance));
  const { intake } = openIntake({
    settings: storeSchema.parse({
      ...demoStore,
      join: { intakeUrl: '/intake/', shopperTypes: ['adult'], requiresLicence: false },
    }),
    access: { ...sandbox, baseUrl },
    network: createUndiciNetwork(8000),
    limits: NO_LIMIT,
  });
  return listen(createIntakeServer(intake));
}

async function send(url: string, known?: string): Promise<{ ms: number; text: string }> {
  phone += 1;
  const startedAt = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(demoStore.url).origin },
    body: new URLSearchParams({
      ...WHOLE,
      licenceNumber: '',
      licenceExpires: '',
      phone: known ?? String(phone),
    }),
  });
  const text = await answer.text();
  const ms = performance.now() - startedAt;
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  return { ms, text: JSON.stringify([answer.status, headers, text]) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}
