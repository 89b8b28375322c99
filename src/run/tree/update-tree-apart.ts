import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { HerbariumError, type HerbariumErrorOptions } from '#platform/errors/error.ts';
import type { CheckFacts } from '../verify/site-check.ts';
import type { FileRecord } from './site-manifest.ts';
import type { SiteFile, TreeUpdate } from './update-tree.ts';

/** The first message to the worker. */
export interface TreeOrder extends Pick<TreeUpdate, 'draft' | 'feedMs' | 'staleAfterMs'> {
  files: Omit<SiteFile, 'make'>[];
  /** Where the site before is remembered, absolute. */
  directory: string;
  facts: CheckFacts;
}

/** The messages from the worker. */
export type TreeAnswer =
  /** These files have to be made. */
  | { planned: readonly string[] }
  /** So many of them are written. */
  | { done: number }
  | { records: ReadonlyMap<string, FileRecord> }
  | { failure: TreeFailure };

export interface TreeFailure {
  message: string;
  /** Present where it is an error of Herbarium's. */
  options?: Pick<HerbariumErrorOptions, 'code' | 'hint'>;
  /** What the system calls it, as `ENOSPC`. */
  systemCode?: string | undefined;
}

/** So many files may wait to be checked and written. */
const MAX_WAITING = 256;

/**
 * Does what `updateTree` does with two cores: files are made here, and looked through, digested and written by a worker.
 * @throws as `updateTree`
 */
export async function updateTreeApart(
  { files, ...order }: Omit<TreeOrder, 'files'> & { files: readonly SiteFile[] },
  { onProgress, signal }: { onProgress: (done: number, total: number) => void; signal: AbortSignal },
): Promise<Map<string, FileRecord>> {
  const worker = new Worker(new URL('tree-program.ts', import.meta.url));
  const isOver = new AbortController();
  let answerOfNext = Promise.withResolvers<void>();
  let written = 0;
  const records = new Promise<Map<string, FileRecord>>((resolve, reject) => {
    const makeAll = async (planned: readonly string[]) => {
      const byName = new Map(files.map((file) => [file.name, file]));
      let made = 0;
      for (const name of planned) {
        while (made - written >= MAX_WAITING && !isOver.signal.aborted) await answerOfNext.promise;
        if (isOver.signal.aborted) return;
        signal.throwIfAborted();
        const content = await byName.get(name)?.make();
        worker.postMessage(content);
        made += 1;
      }
    };
    let total = 0;
    worker.on('message', (answer: TreeAnswer) => {
      if ('planned' in answer) {
        total = answer.planned.length;
        makeAll(answer.planned).catch(reject);
      } else if ('done' in answer) {
        written = answer.done;
        onProgress(written, total);
      } else if ('records' in answer) resolve(new Map(answer.records));
      else reject(toError(answer.failure));
      answerOfNext.resolve();
      answerOfNext = Promise.withResolvers<void>();
    });
    worker.on('error', reject);
    once(worker, 'exit').then(([exitCode]) => reject(new Error(`The worker stopped early (${exitCode}).`)));
  });
  worker.postMessage({ ...order, files: files.map(({ make: _, ...file }) => file) } satisfies TreeOrder);
  try {
    return await records;
  } finally {
    isOver.abort();
    answerOfNext.resolve();
    await worker.terminate();
  }
}

function toError({ message, options, systemCode }: TreeFailure): Error {
  if (options) return new HerbariumError(message, options);
  return Object.assign(new Error(message), systemCode !== undefined && { code: systemCode });
}
