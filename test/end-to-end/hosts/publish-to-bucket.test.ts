import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { runCommand } from '../commands/run-command.ts';
import { BUCKET, serveBucket } from './serve-bucket.ts';

const STORE = resolve(import.meta.dirname, '../soak/soak-store.ts');
const PLACE = `s3://${BUCKET}/menu/`;
const WORDS = ['publish', '--to', PLACE, '--store', STORE, '--data', 'data', '--if-changed'];

it('a store is published to a bucket, not again while nothing changes, and never over another store’s menu', async () => {
  const directory = createTemporaryDirectory();
  const bucket = await serveBucket();
  const products = ['p1', 'p2'].map((id) => createWireProduct(id));
  const feed = await serveFeed(products);
  onTestFinished(feed.close);
  const environment = { ...feed.environment, ...bucket.environment, AWS_SECRET_ACCESS_KEY: 'S3RVER' };
  const publish = () => runCommand(WORDS, { directory, environment });

  const first = await publish();
  expect(first.stderr).not.toContain('[');
  expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`is in ${PLACE}`) });
  expect((await bucket.read('menu/index.html'))?.text).toContain('</html>');

  const sent = bucket.changes.length;
  expect((await publish()).stdout).toContain('nothing has changed');
  expect(bucket.changes.length).toBe(sent);

  products.push(createWireProduct('p3'));
  expect((await publish()).exitCode).toBe(0);
  expect((await bucket.read('menu/menu.json'))?.text).toContain('"p3"');

  const other = { store: { name: 'Other', url: 'https://other.example', licenceNumber: 'C10-2' } };
  await bucket.put('menu/menu.json', JSON.stringify(other));
  const refused = await publish();
  expect(refused.stderr).toContain(`The menu of Other (https://other.example) is in ${PLACE}`);
  expect(refused.exitCode).toBe(7);

  const unreachable = await runCommand(WORDS, {
    directory,
    environment: { ...environment, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' },
  });
  expect(unreachable.stderr).toContain('[UPLOAD_FAILED]');
  expect(unreachable.exitCode).toBe(5);
  expect(existsSync(join(directory, 'data/store-corner/lock'))).toBe(false);
});
