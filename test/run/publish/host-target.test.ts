import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHostTarget, type Host } from '#run/publish/host-target.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { NOTHING_UNLISTED } from './site-files.ts';

const TOKENS = {
  NETLIFY_AUTH_TOKEN: 'nfp_token',
  CLOUDFLARE_API_TOKEN: 'cf_token',
  CLOUDFLARE_ACCOUNT_ID: 'account',
};
const RELEASE = { id: 'r1', publishedAt: '2026-11-25T12:00:00.000Z', unlisted: NOTHING_UNLISTED };
const README = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');
const signal = new AbortController().signal;

/** A program in the place of `npx` that writes down what it was called with, and ends as it is told to. */
function installTool(ending: string): { env: Record<string, string>; readCall(): string } {
  const directory = createTemporaryDirectory();
  const tool = join(directory, 'npx');
  writeFileSync(
    tool,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${directory}/words"\nenv > "${directory}/env"\n${ending}\n`,
  );
  chmodSync(tool, 0o755);
  const path = `${directory}${delimiter}${process.env['PATH']}`;
  vi.stubEnv('PATH', path);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return {
    env: { PATH: path, ...TOKENS, TREEZ_API_KEY: 'treez-key', HERBARIUM_HOOK_SECRET: 'hook-secret' },
    readCall: () => ['words', 'env'].map((name) => readFileSync(join(directory, name), 'utf8')).join('\n'),
  };
}

describe('a host with a tool of its own', () => {
  it.each<[Host, string]>([
    ['netlify', 'deploy\n--prod\n--no-build\n--dir\n/data/site\n--site\ncorner\n'],
    [
      'cloudflare',
      'pages\ndeploy\n/data/site\n--project-name\ncorner\n--branch\nmain\n--commit-dirty=true\n',
    ],
  ])('is published to by it: %s', async (host, words) => {
    const { env, readCall } = installTool('exit 0');
    const target = createHostTarget(host, 'corner', { siteDirectory: '/data/site', env });
    expect(await target.publish({ ...RELEASE, signal })).toBe(`${host}:corner`);
    expect(readCall()).toContain(words);
    expect(readCall()).not.toMatch(/treez-key|hook-secret/);
  });

  it.each<[Host, string]>([
    ['netlify', 'netlify-cli'],
    ['cloudflare', 'wrangler'],
  ])('gets exactly the version of its tool that the README names: %s', async (host, name) => {
    const { env, readCall } = installTool('exit 0');
    const target = createHostTarget(host, 'corner', { siteDirectory: '/data/site', env });
    await target.publish({ ...RELEASE, signal });
    const [, tool = ''] = /^--yes\n(.+)\n/.exec(readCall()) ?? [];
    expect(tool).toMatch(new RegExp(`^${name}@\\d+\\.\\d+\\.\\d+$`));
    expect(README).toContain(`\`${tool}\``);
  });

  it('whose tool fails keeps what it has, and the run says so', async () => {
    const { env } = installTool('exit 3');
    const target = createHostTarget('netlify', 'corner', { siteDirectory: '/data/site', env });
    await expect(target.publish({ ...RELEASE, signal })).rejects.toMatchObject({
      code: 'UPLOAD_FAILED',
      message: 'The tool of netlify:corner ended with exit code 3.',
    });
  });

  it('is left when the run is told to end', async () => {
    const { env } = installTool('exec sleep 60');
    const target = createHostTarget('netlify', 'corner', { siteDirectory: '/data/site', env });
    const controller = new AbortController();
    const published = target.publish({ ...RELEASE, signal: controller.signal });
    controller.abort();
    await expect(published).rejects.toThrow('aborted');
  });

  it('is not called without what it signs in with', () => {
    expect(() => createHostTarget('cloudflare', 'corner', { siteDirectory: '/data/site', env: {} })).toThrow(
      expect.objectContaining({
        code: 'HOST_ACCESS_MISSING',
        message:
          'To publish to cloudflare:corner, CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID must be set.',
      }),
    );
  });

  it('has credentials that no file of the site may hold', () => {
    const { secrets } = createHostTarget('netlify', 'corner', { siteDirectory: '/data/site', env: TOKENS });
    expect(secrets).toEqual([{ name: 'NETLIFY_AUTH_TOKEN', value: 'nfp_token' }]);
  });
});
