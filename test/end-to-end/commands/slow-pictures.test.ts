import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { paintJpeg } from '../../run/sync/pictures/sample-pictures.ts';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { runCommand, startCommand } from './run-command.ts';

const STORE = resolve(import.meta.dirname, '../soak/soak-store.ts');

/** What was the case when a picture was asked for that does not come before the menu is live. */
interface Question {
  isLive: boolean;
  isLocked: boolean;
}

/** A store of a product whose picture comes at once, and one whose picture comes when the site is live, if at all. */
async function openStore(answerLate: (response: ServerResponse) => void) {
  const directory = createTemporaryDirectory();
  const questions: Question[] = [];
  let before = '';
  const readHealth = () => {
    const file = join(directory, 'dist/health.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const feed = await serveFeed(
    () => ({
      resultCode: 'SUCCESS',
      data: { page_count: 2, total_count: 2, product_list: isPast() ? [] : products },
    }),
    {
      files: { '/pictures/quick': await paintJpeg('#6b8f3a') },
      intercept: ({ url = '' }, response) => {
        if (url.includes('page=')) page = Number(new URL(url, 'http://feed').searchParams.get('page'));
        if (url !== '/pictures/slow') return false;
        const isLive = readHealth() !== before;
        questions.push({ isLive, isLocked: existsSync(join(directory, 'data/store-corner/lock')) });
        // Before the site is live it is never answered: a run that waits for it waits in vain.
        if (isLive) answerLate(response);
        return true;
      },
    },
  );
  let page = 1;
  const isPast = () => page > 1;
  onTestFinished(feed.close);
  const withPicture = (id: string, picture: string) =>
    createWireProduct(id, {
      e_commerce: {
        hide_from_menu: false,
        primary_image: `${feed.origin}/pictures/${picture}`,
        all_images: [`${feed.origin}/pictures/${picture}`],
      },
    });
  const products = [withPicture('p1', 'quick'), withPicture('p2', 'slow')];
  const options = { directory, environment: feed.environment };
  return {
    directory,
    questions,
    begin: () => {
      questions.length = 0;
      before = readHealth();
    },
    build: () => runCommand(['build', '--out', 'dist', '--store', STORE, '--data', 'data'], options),
    start: () => startCommand(['build', '--out', 'dist', '--store', STORE, '--data', 'data'], options),
    /** Names of products that have a photograph. */
    listPictured: () => {
      const { products: listed } = JSON.parse(readFileSync(join(directory, 'dist/menu.json'), 'utf8'));
      return listed.flatMap(({ name, image }: { name: string; image?: unknown }) => (image ? name : []));
    },
  };
}

/** As if the pause after each failure were over. */
function letFailuresPass(directory: string): void {
  const folder = join(directory, 'data/pictures/failures');
  for (const name of readdirSync(folder)) {
    const entry = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    entry.failure.failedAt = '2020-01-01T00:00:00.000Z';
    writeFileSync(join(folder, name), JSON.stringify(entry));
  }
}

it('a slow picture comes when the menu is live and the lock is free, and the next run shows it', async () => {
  const picture = await paintJpeg('#3a6b8f');
  const store = await openStore((response) => response.end(picture));
  store.begin();
  const first = await store.build();
  expect(first).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('1 picture came after the menu was done: the next run shows it.'),
  });
  expect(store.listPictured()).toEqual(['PRODUCT p1']);
  expect(store.questions.at(-1)).toEqual({ isLive: true, isLocked: false });

  store.begin();
  expect((await store.build()).exitCode).toBe(0);
  expect(store.listPictured().sort()).toEqual(['PRODUCT p1', 'PRODUCT p2']);
  // Whether it has changed is asked when nobody waits for the answer.
  expect(store.questions).toEqual([{ isLive: true, isLocked: false }]);
});

it('a picture that never comes is asked for in every later run only when the menu is live', async () => {
  const store = await openStore((response) => response.writeHead(404).end());
  store.begin();
  expect((await store.build()).stdout).toContain('1 picture is still missing; the next run says why.');
  for (let run = 2; run <= 3; run += 1) {
    letFailuresPass(store.directory);
    store.begin();
    const { exitCode, stdout } = await store.build();
    expect(exitCode).toBe(0);
    expect(stdout).toContain('picture-missing');
    expect(store.questions).toEqual([{ isLive: true, isLocked: false }]);
    expect(store.listPictured()).toEqual(['PRODUCT p1']);
  }
});

it('a run that fetches slow pictures ends at once when it is told to, and is done', async () => {
  const asked = Promise.withResolvers<void>();
  const store = await openStore(() => asked.resolve());
  store.begin();
  const { process: child, outcome } = store.start();
  await asked.promise;
  child.kill('SIGTERM');
  expect(await outcome).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('is in ') });
});
