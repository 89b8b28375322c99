import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isRealDirectory } from '#platform/disk/real-directory.ts';
import { createError } from '#platform/errors/error.ts';
import { type Environment, toForeignEnvironment } from '#platform/foreign-environment.ts';
import { CLOUDFLARE_PAGES, type HostLimits, NETLIFY } from './host-limits.ts';
import type { SiteTarget } from './site-target.ts';

/** A host whose own tool uploads a site: one deploy replaces another as a whole. */
export type Host = 'netlify' | 'cloudflare';

interface HostTool {
  /** Environment variables that the tool signs in with; all must be set. */
  needed: readonly string[];
  limits: HostLimits;
  /**
   * As `npx` takes it, always `name@x.y.z`: the tool gets a token that can replace the live site, so no version that nobody here has
   * tried may run with it. docs/decisions/0042-host-tools.md says how a newer one gets in.
   */
  package: string;
  /** Of the tool. */
  toArguments(siteDirectory: string, project: string): string[];
}

const TOOLS: Readonly<Record<Host, HostTool>> = {
  // https://cli.netlify.com/commands/deploy/
  netlify: {
    needed: ['NETLIFY_AUTH_TOKEN'],
    limits: NETLIFY,
    package: 'netlify-cli@27.10.2',
    toArguments: (siteDirectory, project) => [
      ...['deploy', '--prod', '--no-build'],
      ...['--dir', siteDirectory, '--site', project],
    ],
  },
  // https://developers.cloudflare.com/workers/wrangler/commands/#pages
  cloudflare: {
    needed: ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID'],
    limits: CLOUDFLARE_PAGES,
    package: 'wrangler@4.164.0',
    toArguments: (siteDirectory, project) => [
      ...['pages', 'deploy', siteDirectory],
      ...['--project-name', project, '--branch', 'main', '--commit-dirty=true'],
    ],
  },
};

export interface HostOptions {
  /** Where a site is rendered before it is uploaded; absolute. */
  siteDirectory: string;
  /** As of the process. The tool gets it without what is Herbarium's own. */
  env: Environment;
}

/**
 * A host that is published to by its own tool, which `npx` brings. Whose menu is live there it cannot say.
 * @param project a site's id at Netlify, a project's name at Cloudflare Pages
 * @throws HerbariumError `HOST_ACCESS_MISSING`
 */
export function createHostTarget(
  host: Host,
  project: string,
  { siteDirectory, env }: HostOptions,
): SiteTarget {
  const { needed, limits, package: tool, toArguments } = TOOLS[host];
  const place = `${host}:${project}`;
  const missing = needed.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw createError('HOST_ACCESS_MISSING', { place, missing });
  }
  return {
    place,
    siteDirectory,
    secrets: needed.flatMap((name) => ({ name, value: env[name] ?? '' })),
    limits,
    isUnreadable: true,
    readLive: async () => '',
    findLiveTree: async () => (isRealDirectory(siteDirectory) ? siteDirectory : undefined),
    publish: async ({ signal }) => {
      await runTool(['--yes', tool, ...toArguments(siteDirectory, project)], { place, env, signal });
      return place;
    },
  };
}

interface Running {
  place: string;
  env: HostOptions['env'];
  signal: AbortSignal;
}

/** What the tool prints is passed on as it is: it is the host's own, and made to be shown. */
async function runTool(words: readonly string[], { place, env, signal }: Running): Promise<void> {
  const tool = spawn('npx', words, {
    env: toForeignEnvironment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
    signal,
  });
  const [code] = await once(tool, 'exit').catch((cause: unknown) => {
    signal.throwIfAborted();
    throw createError(
      'UPLOAD_FAILED',
      { message: `npx could not be run for ${place}`, isBucket: false },
      cause,
    );
  });
  if (code === 0) return;
  const message = `The tool of ${place} ended with exit code ${code}`;
  throw createError('UPLOAD_FAILED', { message, isBucket: false });
}
