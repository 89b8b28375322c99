import type { StoreInput } from '#settings/store-schema.ts';
import type { Intake } from './create-intake.ts';
import { createServerlessIntake } from './serverless.ts';

/** What Cloudflare Pages hands to a function, as far as it is read. */
export interface PagesContext {
  request: Request;
  env: Readonly<Record<string, unknown>>;
  /** Lets something go on after the answer, for half a minute. */
  waitUntil?(work: Promise<unknown>): void;
}

/**
 * An intake as a function of Cloudflare Pages: export what it returns as `onRequest`.
 * The host's variables come with each request, so the intake is made at the first.
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

/** Variables and secrets; what else is bound to a project is none. */
function pickTexts(env: PagesContext['env']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (typeof value === 'string') texts[name] = value;
  return texts;
}
