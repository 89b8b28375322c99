import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { listen } from '#platform/listen.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { runCommand } from './run-command.ts';

const SOAK_STORE = new URL('../soak/soak-store.ts', import.meta.url).pathname;
const ACCESS = { TREEZ_DISPENSARY: 'corner', TREEZ_CLIENT_ID: 'client', TREEZ_API_KEY: 'secret' };

it.each([
  ['start', []],
  ['dev', ['--demo']],
  ['watch', ['--store', SOAK_STORE]],
  ['sandbox', []],
])('%s refuses a port that is taken before it does anything', async (command, words) => {
  const holder = createServer();
  onTestFinished(() => void holder.close());
  const port = await listen(holder, { host: '127.0.0.1', port: 0 });
  const directory = createTemporaryDirectory();
  const { exitCode, stdout, stderr } = await runCommand([command, ...words, '--port', `${port}`], {
    directory,
    environment: ACCESS,
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`Port ${port} can’t be opened at `);
  expect(stderr).toMatch(/--port \d+.*\[(?:PORT_TAKEN|SANDBOX_CANNOT_LISTEN)\]\n$/);
  expect(stdout).toBe('');
  expect(readdirSync(directory)).toEqual([]);
});
