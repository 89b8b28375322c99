import { once } from 'node:events';
import { createServer } from 'node:net';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import type { LIGHTHOUSE_BOUNDS } from './page-bounds.ts';

type Category = keyof typeof LIGHTHOUSE_BOUNDS;

/** Those that have a bound, in its order. */
export const LIGHTHOUSE_CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What one run gives a page. */
export interface Score {
  /** Of 100. */
  points: Record<Category, number>;
  /** The audits that cost points, as `category: audit: what it says`. */
  costs: string[];
}

/**
 * Starts a browser for Lighthouse for as long as `work` runs. Each page is scored as on a phone, by a first visitor.
 * @param executablePath program of a Chromium; as root it runs without its sandbox, which it refuses to set up there
 */
export async function withLighthouse(
  executablePath: string,
  work: (score: (url: string) => Promise<Score>) => Promise<void>,
): Promise<void> {
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-first-run', '--disable-gpu', `--remote-debugging-port=${port}`],
    chromiumSandbox: false,
  });
  try {
    await work((url) => scorePage(url, port));
  } finally {
    await browser.close();
  }
}

async function scorePage(url: string, port: number): Promise<Score> {
  const run = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...LIGHTHOUSE_CATEGORIES] });
  if (!run) throw new Error(`Lighthouse gave ${url} no score.`);
  const { lhr } = run;
  if (lhr.runtimeError) throw new Error(`Lighthouse can’t load ${url}: ${lhr.runtimeError.message}`);
  const toPoints = (id: Category) => Math.round((lhr.categories[id]?.score ?? 0) * 100);
  return {
    points: {
      performance: toPoints('performance'),
      accessibility: toPoints('accessibility'),
      'best-practices': toPoints('best-practices'),
      seo: toPoints('seo'),
    },
    costs: LIGHTHOUSE_CATEGORIES.flatMap((id) => listCosts(lhr, id)),
  };
}

function listCosts({ categories, audits }: Result, id: Category): string[] {
  const refs = categories[id]?.auditRefs ?? [];
  return refs.flatMap(({ id: name, weight }) => {
    const audit = audits[name];
    if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return [];
    return [`${id}: \`${name}\`: ${audit.displayValue ?? audit.title}`];
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
