import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { joinSettings } from '../../src/config/join-schema.ts';
import { JOIN_FIELDS } from '../../src/customer/join-form.ts';
import { RATE_LIMITS } from '../../src/intake/rate-limit.ts';
import { LARGEST_FORM_BYTES } from '../../src/intake/read-form.ts';
import { startSandbox } from '../../src/sandbox/sandbox-server.ts';
import { WHOLE } from '../customer/any-join.ts';
import { store as corner } from '../stores/corner-store.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/join.md'), 'utf8');
const CODE = [...PAGE.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
const findCode = (words: string) => CODE.find((code) => code.includes(words)) ?? '';

type Handler = (request: Request, context: unknown) => Promise<Response>;

/** Writes the code of a function as the page has it, for a store of the test's. @returns its module */
async function loadFunction(code: string, place: string): Promise<Record<string, unknown>> {
  const directory = createTemporaryDirectory();
  const store = { ...corner, join: { intakeUrl: '/intake/' } };
  writeFileSync(join(directory, 'store.config.ts'), `export const store = ${JSON.stringify(store)};`);
  const file = join(directory, place);
  mkdirSync(dirname(file), { recursive: true });
  const wired = code
    .replace(/'[./]+\/src\/store\.config\.ts'/, JSON.stringify(join(directory, 'store.config.ts')))
    .replace(/'[./]+\/src\//g, `'${ROOT}/src/`);
  writeFileSync(file, wired);
  return import(file);
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

const createRequest = () =>
  new Request('https://menu.corner.example/intake/', {
    method: 'POST',
    headers: { origin: 'https://menu.corner.example', 'cf-connecting-ip': '192.0.2.1' },
    body: new URLSearchParams(WHOLE),
  });

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

describe('the functions of the page', () => {
  it('as Cloudflare calls them, register people', async () => {
    const { sandbox, environment } = await openSandbox();
    const { onRequest } = await loadFunction(findCode('createPagesFunction'), 'functions/intake.ts');
    if (typeof onRequest !== 'function') throw new Error('There is no function.');
    const answer: Response = await onRequest({
      request: createRequest(),
      env: { ...environment, ASSETS: {} },
    });
    expect(answer.headers.get('location')).toBe('https://menu.corner.example/join/done/');
    expect(sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines', phone: '5105550177' });
  });

  it('as Netlify calls them, register people', async () => {
    const { sandbox, environment } = await openSandbox();
    const before = { ...process.env };
    onTestFinished(() => {
      process.env = before;
    });
    Object.assign(process.env, environment);
    const module = await loadFunction(findCode('createNetlifyFunction'), 'netlify/functions/intake.ts');
    const handler = module['default'];
    if (!isHandler(handler)) throw new Error('There is no function.');
    expect((await handler(createRequest(), { ip: '192.0.2.1' })).status).toBe(303);
    expect(sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines' });
    expect(module['config']).toEqual({ path: '/intake/' });
  });
});

describe('what the page says', () => {
  it('of the settings is what they take', () => {
    const [settings = ''] = CODE;
    const keys = [...settings.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(joinSettings.shape));
  });

  it('of how much and how often is so', () => {
    expect(RATE_LIMITS).toEqual({ perSender: 6, inAll: 300, windowMs: 15 * 60_000 });
    expect(PAGE).toContain(
      'for a quarter of an hour how often each address has sent: six forms an address, 300 in all',
    );
    expect(PAGE).toContain(`of ${LARGEST_FORM_BYTES / 1024} KB at most`);
  });

  it('of the form has as many rows as there are things to fill in', () => {
    const table = PAGE.split('## What the form asks')[1]?.split('\n\n')[1] ?? '';
    // Names, licences and cards are two fields in a row; an address is five.
    expect(table.trim().split('\n').length - 2).toBe(JOIN_FIELDS.length - 1 - 1 - 1 - 4);
  });

  it('of links leads to files that are there', () => {
    const links = [...PAGE.matchAll(/\]\((?!http|#)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(() => readFileSync(join(ROOT, 'docs', link))).not.toThrow();
  });
});
