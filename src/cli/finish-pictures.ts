import type { SyncedStore } from '#run/sync/sync-store.ts';
import { formatError } from './explain-error.ts';
import { onInterrupt, type Run } from './interrupt.ts';
import type { OpenStore } from './open-store.ts';
import { createProgress } from './terminal-progress.ts';

type Late = Pick<SyncedStore, 'latePictures'>;

/**
 * Fetches the pictures that a run did not wait for, and tells the owner what of them the next run shows. The menu is done: nothing that
 * becomes of its pictures makes it fail, no lock is held, and an interrupt ends it as if it were over.
 */
export async function finishPictures(store: OpenStore, late: Late): Promise<void> {
  if (late.latePictures.urls.length === 0) return;
  const stop = new AbortController();
  const off = onInterrupt(() => stop.abort());
  try {
    await fetchQuietly(store, late, { progress: await createProgress(process.stderr), signal: stop.signal });
  } finally {
    off();
  }
}

/** The same, until a signal is aborted. */
export async function fetchQuietly(
  store: OpenStore,
  { latePictures }: Late,
  { say = console.log, progress, signal }: Run,
): Promise<void> {
  const { urls, missingCount } = latePictures;
  if (urls.length === 0) return;
  try {
    // A run that waits for none does without the programs that read them.
    const { fetchLatePictures } = await import('#run/sync/pictures/add-pictures.ts');
    const left = await fetchLatePictures(latePictures, { ...store, progress, signal });
    if (missingCount > 0) say(formatOutcome(missingCount - left, left));
  } catch (error) {
    if (!signal.aborted) console.error(formatError(error));
  }
}

/** e.g. `2 pictures came after the menu was done: the next run shows them. 1 picture is still missing; the next run says why.` */
function formatOutcome(come: number, left: number): string {
  const sentences = [
    ...(come > 0
      ? [
          `${formatCount(come)} came after the menu was done: the next run shows ${come === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(left > 0
      ? [`${formatCount(left)} ${left === 1 ? 'is' : 'are'} still missing; the next run says why.`]
      : []),
  ];
  return sentences.join(' ');
}

function formatCount(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'picture' : 'pictures'}`;
}
