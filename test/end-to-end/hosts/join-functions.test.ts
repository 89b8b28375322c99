import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Miniflare } from 'miniflare';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../../src/sandbox/sandbox-server.ts';
import { CODE, ROOT } from '../../docs/join-page.ts';
import { WHOLE } from '../../menu/join/any-join.ts';
import { store as corner } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const findCode = (words: string) => CODE.find((code) => code.includes(words)) ?? '';

/** Writes the code of a function as the page has it, for a store of the test's. @returns its file */
function writeFunction(code: string, place: string): string {
  const directory = createTemporaryDirectory();
  const store = { ...corner, join: { intakeUrl: '/intake/' } };
  writeFileSync(join(directory, 'store.config.ts'), `export const store = ${JSON.stringify(store)};`);
  const file = join(directory, place);
  mkdirSync(dirname(file), { recursive: true });
  const wired = code
    .replace(/'[./]+\/src\/store\.config\.ts'/, JSON.stringify(join(directory, 'store.config.ts')))
    .replace(/'[./]+\/src\//g, `'${ROOT}/src/`);
  writeFileSync(file, wired);
  return file;
}

/** Bundles a function as Cloudflare does, and lets its own runtime have it. @returns where it listens */
async function runOnCloudflare(file: string, variables: Record<string, string>): Promise<URL> {
  const entry = file.replace(/\.ts$/, '.entry.ts');
  const call = 'export default { fetch: (request, env) => onRequest({ request, env }) };';
  writeFileSync(entry, `import { onRequest } from ${JSON.stringify(file)};\n${call}`);
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'webworker' },
    build: { ssr: entry, write: false, minify: false, rolldownOptions: { external: /^node:/ } },
  });
  const chunks = 'output' in built ? built.output : [];
  const [script = ''] = chunks.flatMap((each) => (each.type === 'chunk' ? each.code : []));
  const runtime = new Miniflare({
    modules: true,
    script,
    compatibilityDate: '2026-01-01',
    compatibilityFlags: ['nodejs_compat'],
    bindings: variables,
  });
  onTestFinished(() => runtime.dispose());
  return runtime.ready;
}

async function openSandbox() {
  const sandbox = await startSandbox({ callsPerSecond: 1000, faultyPictures: false });
  onTestFinished(() => sandbox.close());
  const environment = {
    TREEZ_BASE_URL: sandbox.baseUrl,
    TREEZ_DISPENSARY: sandbox.dispensary,
    TREEZ_CLIENT_ID: sandbox.clientId,
    TREEZ_API_KEY: sandbox.apiKey,
  };
  return { sandbox, environment };
}

const SITE = corner.url;
const FORM = { method: 'POST', headers: { origin: SITE } } as const;

const isHandler = (value: unknown): value is (request: Request, context: unknown) => Promise<Response> =>
  typeof value === 'function';

describe('the functions of the page', () => {
  it('run on Cloudflare’s own runtime, and register people there', async () => {
    const { sandbox, environment } = await openSandbox();
    const file = writeFunction(findCode('createPagesFunction'), 'functions/intake.ts');
    const url = await runOnCloudflare(file, environment);
    const send = (values: Record<string, string>) =>
      fetch(url, { ...FORM, redirect: 'manual', body: new URLSearchParams({ ...WHOLE, ...values }) });
    expect((await send({})).headers.get('location')).toBe(`${SITE}/join/done/`);
    expect((await send({})).headers.get('location')).toBe(`${SITE}/join/done/`);
    expect(await (await send({ phone: '12' })).text()).toContain('id="join-phone-fault"');
    expect(sandbox.customers().filter(({ phone }) => phone === '5105550177')).toHaveLength(1);
  });

  it('as Netlify calls them, register people', async () => {
    const { sandbox, environment } = await openSandbox();
    const before = { ...process.env };
    onTestFinished(() => {
      process.env = before;
    });
    Object.assign(process.env, environment);
    const module = await import(
      writeFunction(findCode('createNetlifyFunction'), 'netlify/functions/intake.ts')
    );
    const handler: unknown = module.default;
    if (!isHandler(handler)) throw new Error('There is no function.');
    const request = new Request(`${SITE}/intake/`, { ...FORM, body: new URLSearchParams(WHOLE) });
    expect((await handler(request, { ip: '192.0.2.1' })).status).toBe(303);
    expect(sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines', phone: '5105550177' });
    expect(module.config).toEqual({ path: '/intake/' });
  });
});
