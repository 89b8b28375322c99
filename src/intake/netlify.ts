import type { StoreInput } from '../config/store-schema.ts';
import type { Intake } from './create-intake.ts';
import { createServerlessIntake } from './serverless.ts';

/** What Netlify hands to a function beside the request, as far as it is read. */
export interface NetlifyContext {
  /** Who sends. */
  ip: string;
}

/** An intake as a function of Netlify: export what it returns as the default. */
export function createNetlifyFunction(
  store: StoreInput,
): (request: Request, context: NetlifyContext) => Promise<Response> {
  let intake: Intake | undefined;
  return (request, { ip }) => {
    intake ??= createServerlessIntake(store, process.env);
    return intake(request, ip);
  };
}
