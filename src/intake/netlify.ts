import type { StoreInput } from '#settings/store-schema.ts';
import type { Intake } from './create-intake.ts';
import { createServerlessIntake } from './serverless.ts';

/** What Netlify hands to a function beside the request, as far as it is read. */
export interface NetlifyContext {
  /** Who sends. */
  ip: string;
  /** Lets something go on after the answer, where the host can. */
  waitUntil?(work: Promise<unknown>): void;
}

/** A function may be halted as soon as it has answered: most of what it does has to fit in before. */
const ANSWER_AFTER_MS = 4000;

/** An intake as a function of Netlify: export what it returns as the default. */
export function createNetlifyFunction(
  store: StoreInput,
): (request: Request, context: NetlifyContext) => Promise<Response> {
  let intake: Intake | undefined;
  return (request, context) => {
    intake ??= createServerlessIntake(store, process.env, { answerAfterMs: ANSWER_AFTER_MS });
    return intake(request, context.ip, (work) => context.waitUntil?.(work));
  };
}
