import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';

/** ISO-8601 UTC. */
export interface SeenTime {
  /** Of the run that wrote a file. */
  writtenAt: string;
  /** Of the last run that found the same. */
  seenAt: string;
}

const timesSchema = z.object({
  schemaVersion: z.literal(1),
  /** Name of a file, then as above. */
  files: z.array(z.tuple([z.string(), z.iso.datetime(), z.iso.datetime()])),
});

export function seenTimesPath(storeDirectory: string): string {
  return join(storeDirectory, 'seen-times.json');
}

/** By the names of files. Where it is lost or damaged, every file is as old as it says itself. */
export async function loadSeenTimes(storeDirectory: string): Promise<Partial<Record<string, SeenTime>>> {
  const { files = [] } = (await readJsonFile(seenTimesPath(storeDirectory), timesSchema)) ?? {};
  return Object.fromEntries(files.map(([name, writtenAt, seenAt]) => [name, { writtenAt, seenAt }]));
}

/** @param path of the file that was seen, absolute */
export async function saveSeenTime(path: string, time: SeenTime): Promise<void> {
  const storeDirectory = dirname(path);
  const times = { ...(await loadSeenTimes(storeDirectory)), [basename(path)]: time };
  await saveAll(times, storeDirectory);
}

/**
 * Dates what was seen later than now by a clock that was ahead.
 * @param toPast an instant, or now if that is earlier
 */
export async function fixSeenTimes(
  storeDirectory: string,
  toPast: (instant: string) => string,
): Promise<void> {
  const times = Object.entries(await loadSeenTimes(storeDirectory)).flatMap(([name, time]) =>
    time && toPast(time.writtenAt) === time.writtenAt
      ? [[name, { writtenAt: time.writtenAt, seenAt: toPast(time.seenAt) }] as const]
      : [],
  );
  await saveAll(Object.fromEntries(times), storeDirectory);
}

async function saveAll(times: Partial<Record<string, SeenTime>>, storeDirectory: string): Promise<void> {
  const files = Object.entries(times).flatMap(([name, time]) =>
    time ? [[name, time.writtenAt, time.seenAt]] : [],
  );
  await writeFileAtomically(seenTimesPath(storeDirectory), JSON.stringify({ schemaVersion: 1, files }));
}
