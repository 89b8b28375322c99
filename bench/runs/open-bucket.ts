import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../test/end-to-end/site/run-herbarium.ts';
import { startProcess } from './start-process.ts';

const PROGRAM = join(ROOT, 'test/end-to-end/hosts/bucket-process.ts');

const environmentSchema = z.record(z.string(), z.string());
const requestsSchema = z.object({ requests: z.record(z.string(), z.number()), sentBytes: z.number() });

/** What a bucket was asked. */
export interface BucketRequests {
  /** By method: `PUT` for each upload, `DELETE`, and `GET` for all that is read or listed. */
  requests: Readonly<Record<string, number>>;
  /** Of all uploads. */
  sentBytes: number;
}

/** An S3 server in a process of its own. */
export interface Bucket {
  /** Where `publish` finds it. */
  place: string;
  environment: Record<string, string>;
  /** What it has been asked since this was last called. */
  takeRequests(): Promise<BucketRequests>;
  close(): void;
}

/** @param directory where it keeps its objects, absolute */
export async function openBucket(directory: string): Promise<Bucket> {
  const { greeting, ask, close } = await startProcess(PROGRAM, [directory]);
  return {
    place: 's3://menu/',
    environment: environmentSchema.parse(greeting),
    takeRequests: async () => requestsSchema.parse(await ask('requests')),
    close,
  };
}
