import { parentPort } from 'node:worker_threads';
import { findErrorCode } from '#platform/disk/find-error-code.ts';
import { HerbariumError, toReason } from '#platform/errors/error.ts';
import { type FileRecord, loadManifest } from './site-manifest.ts';
import { openFileCheck, type SiteFile, updateTree } from './update-tree.ts';
import type { TreeAnswer, TreeFailure, TreeOrder } from './update-tree-apart.ts';

/** Files between two words of how many are written. */
const DONE_EVERY = 16;

const port = parentPort;
if (!port) throw new Error('This program is started by updateTreeApart.');
const say = (answer: TreeAnswer) => port.postMessage(answer);

/** What was made and is not written yet, and who waits for more. */
const contents: (string | Uint8Array)[] = [];
let waiting: ((content: string | Uint8Array) => void) | undefined;

async function take(): Promise<string | Buffer> {
  const made =
    contents.shift() ??
    (await new Promise<string | Uint8Array>((resolve) => {
      waiting = resolve;
    }));
  return typeof made === 'string' ? made : Buffer.from(made.buffer, made.byteOffset, made.length);
}

port.once('message', (order: TreeOrder) => {
  port.on('message', (content: string | Uint8Array) => {
    const give = waiting;
    waiting = undefined;
    if (give) give(content);
    else contents.push(content);
  });
  update(order).then(
    (records) => say({ records }),
    (error: unknown) => say({ failure: toFailure(error) }),
  );
});

async function update({ files, directory, facts, ...order }: TreeOrder): Promise<Map<string, FileRecord>> {
  const before = loadManifest(directory);
  return updateTree({
    ...order,
    // What is planned is made and sent in this order.
    files: files.map((file): SiteFile => ({ ...file, make: take })),
    before,
    check: await openFileCheck(facts, directory, before),
    onPlan: (planned) => say({ planned }),
    onProgress: (done, total) => {
      if (done % DONE_EVERY === 0 || done === total) say({ done });
    },
  });
}

function toFailure(error: unknown): TreeFailure {
  if (!(error instanceof HerbariumError))
    return { message: toReason(error), systemCode: findErrorCode(error) };
  const { message, code, hint } = error;
  return { message, options: { code, hint } };
}
