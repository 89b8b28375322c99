import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FEED_CREDENTIALS, serveFeed } from '../../serve-feed.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { hashTree, leaveSite, onStore, runCommand } from './run-command.ts';

/** So long a name leaves no room for the draft's beside it. */
const LONGEST_NAME = 'd'.repeat(250);

async function startFeed(description: string): Promise<Record<string, string>> {
  const product = createWireProduct('p1', {
    e_commerce: { product_description: description, hide_from_menu: false },
  });
  const feed = await serveFeed([product]);
  onTestFinished(feed.close);
  return feed.environment;
}

describe('a site that must not be published', () => {
  it('for a credential in a product’s text is refused, and the credential is not printed', async () => {
    const directory = createTemporaryDirectory();
    leaveSite(directory);
    const before = hashTree(join(directory, 'dist'));
    const environment = await startFeed(`Our key is ${FEED_CREDENTIALS.apiKey}, keep it.`);
    const { exitCode, stdout, stderr } = await runCommand(onStore('build'), { directory, environment });
    expect(stderr).toMatch(/The rendered \S+ contains the API key\./);
    expect(exitCode).toBe(5);
    expect(stdout + stderr).not.toContain(FEED_CREDENTIALS.apiKey);
    expect(hashTree(join(directory, 'dist'))).toBe(before);
    expect(readdirSync(directory).sort()).toEqual(['data', 'dist']);
  });

  it('because it could not be rendered leaves the old one, and the run ends', async () => {
    const directory = createTemporaryDirectory();
    leaveSite(directory);
    const before = hashTree(join(directory, 'dist'));
    mkdirSync(join(directory, 'data', 'store-corner'), { recursive: true });
    writeFileSync(join(directory, 'data', 'store-corner', 'printed'), 'no directory for pages');
    const environment = await startFeed('Sweet.');
    const { exitCode, stderr } = await runCommand(onStore('build'), { directory, environment });
    expect(stderr).toContain('[RENDER_FAILED]');
    expect(exitCode).toBe(5);
    expect(hashTree(join(directory, 'dist'))).toBe(before);
    expect(readdirSync(directory).sort()).toEqual(['data', 'dist']);
  });

  it('because the disk refuses leaves the old one', async () => {
    const directory = createTemporaryDirectory();
    leaveSite(directory);
    const live = join(directory, LONGEST_NAME);
    renameSync(join(directory, 'dist'), live);
    const before = hashTree(live);
    const environment = await startFeed('Sweet.');
    const words = [...onStore('build').slice(0, -1), LONGEST_NAME];
    const { exitCode, stderr } = await runCommand(words, { directory, environment });
    expect(stderr).toContain(`The site could not be put into ${live}: ENAMETOOLONG`);
    expect(exitCode).toBe(5);
    expect(hashTree(live)).toBe(before);
    expect(readdirSync(directory).sort()).toEqual(['data', LONGEST_NAME]);
  });
});
