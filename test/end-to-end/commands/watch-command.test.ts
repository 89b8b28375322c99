import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { type RunningCommand, startCommand } from './run-command.ts';

const STORE = resolve(import.meta.dirname, '../soak/soak-store.ts');
const SECRET = 'a-secret-of-sixteen';

/** Reads on what a command prints. */
function readLines({ process: { stdout } }: RunningCommand) {
  if (!stdout) throw new Error('It prints nothing.');
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  return {
    findNext: async (pattern: RegExp): Promise<string> => {
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        const [found] = pattern.exec(line.value) ?? [];
        if (found !== undefined) return found;
      }
      throw new Error(`It ended, and never said ${pattern}.`);
    },
  };
}

it('a store that is watched is published at once, again when it is asked for and has changed, and left cleanly', async () => {
  const directory = createTemporaryDirectory();
  const products = [createWireProduct('p1')];
  const feed = await serveFeed(products);
  onTestFinished(feed.close);
  const words = ['watch', '--to', 'releases', '--port', '0', '--store', STORE, '--data', 'data'];
  const command = startCommand(words, {
    directory,
    environment: { ...feed.environment, HERBARIUM_HOOK_SECRET: SECRET },
  });
  onTestFinished(() => {
    command.process.kill('SIGKILL');
  });
  const { findNext } = readLines(command);
  const address = await findNext(/http:\/\/127\.0\.0\.1:\d+/);
  expect(await findNext(/is in .*/)).toMatch(/releases\/current as \d+T\d+Z-/);
  const ask = (secret: string) =>
    fetch(`${address}/hook`, { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
  expect((await ask('another-secret-of-many')).status).toBe(401);
  expect((await ask(SECRET)).status).toBe(202);
  await findNext(/it was asked for/);
  await findNext(/nothing has changed/);
  products.push(createWireProduct('p2'));
  await ask(SECRET);
  await findNext(/releases\/current as/);
  expect(existsSync(join(directory, 'releases/current/products/marsh-product-p2'))).toBe(true);
  expect(await (await fetch(address)).text()).toContain('</html>');
  command.process.kill('SIGTERM');
  expect(await command.outcome).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining(SECRET) });
  expect(existsSync(join(directory, 'data/store-corner/lock'))).toBe(false);
});
