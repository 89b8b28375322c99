import type { StoreInput } from '#settings/store-schema.ts';
import type { Intake } from './create-intake.ts';
import { createServerlessIntake } from './serverless.ts';

/** The part that is used of what Cloudflare Pages passes to a function. */
export interface PagesContext {
  request: Request;
  env: Readonly<Record<string, unknown>>;
  /** Lets work go on for up to 30 seconds after the answer. */
  waitUntil?(work: Promise<unknown>): void;
}

/**
 * Creates an intake as a function of Cloudflare Pages, to be exported as `onRequest`. Cloudflare passes its variables with each
 * request, so the intake is created at the first one.
 */
export function createPagesFunction(store: StoreInput): (context: PagesContext) => Promise<Response> {
  let intake: Intake | undefined;
  return (context) => {
    const { request, env } = context;
    intake ??= createServerlessIntake(store, pickTexts(env));
    return intake(request, request.headers.get('cf-connecting-ip') ?? '', (work) =>
      context.waitUntil?.(work),
    );
  };
}

/** Picks variables and secrets, which are text. A project's other bindings, such as databases, are objects. */
function pickTexts(env: PagesContext['env']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (typeof value === 'string') texts[name] = value;
  return texts;
}
