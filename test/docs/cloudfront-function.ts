import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';

const FILE = resolve(import.meta.dirname, '../../docs/recipes/cloudfront-function.js');
const requestSchema = z.object({ uri: z.string(), querystring: z.unknown() });

/**
 * What CloudFront asks a bucket for, by the recipe's function.
 * @param address path and query, as a browser sends them
 * @returns the file, with a slash at its start, and the query that goes with it
 */
export function askCloudFront(address: string): { file: string; query: unknown } {
  const { pathname, searchParams } = new URL(address, 'https://menu.example.com');
  const querystring = Object.fromEntries([...searchParams].map(([key, value]) => [key, { value }]));
  const request = { method: 'GET', uri: pathname, querystring, headers: {}, cookies: {} };
  const event = { version: '1.0', context: { eventType: 'viewer-request' }, request };
  const answer = runInNewContext(`${readFileSync(FILE, 'utf8')}; handler(event)`, { event });
  const { uri, querystring: query } = requestSchema.parse(answer);
  return { file: uri, query };
}
