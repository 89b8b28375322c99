// How long a whole build takes and how much memory, from a feed of many products without pictures.
//   npm run bench:large -- 5000
// Prints the counts of the build, then seconds and peak memory of the building process, feed included.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startSandbox } from '../src/sandbox/sandbox-server.ts';
import { createManyProducts } from './many-products.ts';

const count = Number(process.argv[2] ?? 5000);
const root = resolve(import.meta.dirname, '..');
const directory = await mkdtemp(join(tmpdir(), 'herbarium-bench-'));
const sandbox = await startSandbox({ createProducts: () => createManyProducts(count), pageSize: 1000 });
try {
  const build = spawn(
    process.execPath,
    [
      join(root, 'bench/measured-command.ts'),
      'build',
      '--data',
      join(directory, 'data'),
      '--out',
      join(directory, 'dist'),
      '--store',
      join(root, 'bench/bench-store.ts'),
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        TREEZ_BASE_URL: sandbox.baseUrl,
        TREEZ_DISPENSARY: sandbox.dispensary,
        TREEZ_CLIENT_ID: sandbox.clientId,
        TREEZ_API_KEY: sandbox.apiKey,
      },
    },
  );
  await once(build, 'exit');
} finally {
  await sandbox.close();
  await rm(directory, { recursive: true });
}
