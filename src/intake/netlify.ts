import type { StoreInput } from '#settings/store-schema.ts';
import type { Intake } from './create-intake.ts';
import { createServerlessIntake } from './serverless.ts';

/** The part that is used of what Netlify passes to a function with the request. */
export interface NetlifyContext {
  /** Address of the sender. */
  ip: string;
  /** Lets work go on after the answer, if the host can. */
  waitUntil?(work: Promise<unknown>): void;
}

/** A function may be halted as soon as it has answered, so most registrations must be done before. */
const ANSWER_AFTER_MS = 4000;

/** Creates an intake as a function of Netlify, to be exported as the default. */
export function createNetlifyFunction(
  store: StoreInput,
): (request: Request, context: NetlifyContext) => Promise<Response> {
  let intake: Intake | undefined;
  return (request, context) => {
    intake ??= createServerlessIntake(store, process.env, { answerAfterMs: ANSWER_AFTER_MS });
    return intake(request, context.ip, (work) => context.waitUntil?.(work));
  };
}
