import { z } from 'zod';

/** What a bench asks of its sandbox; each request gets one answer. */
export const sandboxRequestSchema = z.discriminatedUnion('kind', [
  /** Raise the prices of these feed products. */
  z.strictObject({ kind: z.literal('raise'), ids: z.array(z.string()) }),
  /** Send all feed products but these, from now on. */
  z.strictObject({ kind: z.literal('hide'), ids: z.array(z.string()) }),
  /** Tell what was sent since this was last asked. */
  z.strictObject({ kind: z.literal('traffic') }),
]);

export type SandboxRequest = z.infer<typeof sandboxRequestSchema>;

/** What a feed has sent. */
export const trafficSchema = z.strictObject({
  /** From the arrival of the first call until the last byte of the last answer was handed to the system; 0 without calls. */
  seconds: z.number(),
  calls: z.number(),
});

export type Traffic = z.infer<typeof trafficSchema>;

/** What the command line needs to reach a sandbox. */
export const accessSchema = z.strictObject({
  TREEZ_BASE_URL: z.string(),
  TREEZ_DISPENSARY: z.string(),
  TREEZ_CLIENT_ID: z.string(),
  TREEZ_API_KEY: z.string(),
});

export type Access = z.infer<typeof accessSchema>;
