import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/sandbox-server.ts';
import { startSlowTreez } from '../../intake/slow-treez.ts';
import { WHOLE } from '../../menu/join/any-join.ts';
import { store as corner } from '../../stores/corner-store.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { runCommand, startCommand } from './run-command.ts';

const SITE = 'https://menu.corner.example';

/** Writes the settings of a store whose site has a page to join on. */
function writeSettings(directory: string, settings: object): string {
  const file = join(directory, 'store.ts');
  writeFileSync(file, `export const store = ${JSON.stringify(settings)};`);
  return file;
}

async function openIntake({ delayMs = 0 } = {}) {
  const sandbox = await startSandbox({ callsPerSecond: 1000, faultyPictures: false });
  onTestFinished(() => sandbox.close());
  const treez = await startSlowTreez(sandbox, () => delayMs);
  onTestFinished(treez.close);
  const directory = createTemporaryDirectory();
  const settings = writeSettings(directory, {
    ...corner,
    join: { intakeUrl: 'https://join.corner.example/' },
  });
  const command = startCommand(['intake', '--port', '0', '--store', settings], {
    directory,
    environment: { ...toEnvironment(sandbox), ...(delayMs > 0 && { TREEZ_BASE_URL: treez.baseUrl }) },
  });
  onTestFinished(() => {
    command.process.kill();
  });
  const url = await readAddress(command.process.stdout);
  const end = async () => {
    command.process.kill('SIGTERM');
    return command.outcome;
  };
  return { sandbox, directory, url, end };
}

function toEnvironment({ baseUrl, dispensary, clientId, apiKey }: Sandbox): Record<string, string> {
  return {
    TREEZ_BASE_URL: baseUrl,
    TREEZ_DISPENSARY: dispensary,
    TREEZ_CLIENT_ID: clientId,
    TREEZ_API_KEY: apiKey,
  };
}

async function readAddress(stdout: NodeJS.ReadableStream | null): Promise<string> {
  if (stdout) {
    for await (const line of createInterface(stdout)) {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url) return url;
    }
  }
  throw new Error('The intake did not say where it is.');
}

const send = (url: string, values: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: SITE, ...headers },
    body: new URLSearchParams({ ...WHOLE, ...values }),
  });

describe('herbarium intake', () => {
  it('registers people, and leaves nothing of them anywhere but in Treez', async () => {
    const { sandbox, directory, url, end } = await openIntake();
    const markers = {
      firstName: 'Qmarkerfirst',
      lastName: 'Qmarkerlast',
      email: 'qmarker@example.com',
      phone: '5105550188',
      licenceNumber: 'QMARKERLIC',
      street1: '77 Qmarkerstreet',
      city: 'Qmarkercity',
      state: 'CA',
      zipCode: '94607',
    };
    const fresh = await send(url, markers);
    const known = await send(url, { ...markers, email: '' });
    const wrong = await send(url, { ...markers, phone: '12' });
    expect([fresh.status, known.status, wrong.status]).toEqual([303, 303, 422]);
    expect([...known.headers].filter(([name]) => name !== 'date')).toEqual(
      [...fresh.headers].filter(([name]) => name !== 'date'),
    );
    expect(sandbox.customers().at(-1)).toMatchObject({
      first_name: 'Qmarkerfirst',
      phone: '5105550188',
      verification_status: 'VERIFICATION_PENDING',
      opt_out: null,
    });
    expect(sandbox.customers().filter(({ phone }) => phone === markers.phone)).toHaveLength(1);

    await sandbox.close();
    const outage = await send(url, { ...markers, phone: '5105550189' });
    expect(outage.status).toBe(503);
    expect(await outage.text()).toContain('Qmarkerfirst');

    const { exitCode, stdout, stderr } = await end();
    const lines = stdout.split('\n').map((line) => line.replace(/^\S+ /, ''));
    expect(lines).toEqual(
      expect.arrayContaining([
        'created',
        'refused by the store’s system TREEZ_CUSTOMER_REFUSED DUPLICATED_CUSTOMER_PHONE',
        'faults',
        'unavailable TREEZ_UNREACHABLE',
      ]),
    );
    const kept = readdirSync(directory, { recursive: true, encoding: 'utf8' });
    expect(kept).toEqual(['store.ts']);
    const texts = [stdout, stderr, readFileSync(join(directory, 'store.ts'), 'utf8')].join('\n');
    expect([exitCode, /qmarker|5105550188|5105550189|127\.0\.0\.1(?!:)/i.exec(texts)?.[0]]).toEqual([
      0,
      undefined,
    ]);
  });

  it('told to end, first registers those whom it has thanked', async () => {
    const { sandbox, url, end } = await openIntake({ delayMs: 3000 });
    expect((await send(url, {})).status).toBe(303);
    const { exitCode, stdout } = await end();
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/ created\n$/)]);
    expect(sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines' });
  });

  it('reads no more than a form can hold, and says so', async () => {
    const { url } = await openIntake();
    const status = await new Promise<number | undefined>((done, fail) => {
      const sending = request(url, {
        method: 'POST',
        headers: {
          origin: SITE,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': 10_000_000,
        },
      });
      sending.on('response', (answer) => {
        done(answer.statusCode);
        sending.destroy();
      });
      sending.on('error', fail);
      sending.write('firstName='.padEnd(20_000, 'x'));
    });
    expect(status).toBe(413);
  });

  it('does not begin for a store without a page to join on, nor with origins that are none', async () => {
    const directory = createTemporaryDirectory();
    const without = writeSettings(directory, corner);
    const environment = { TREEZ_DISPENSARY: 'd', TREEZ_CLIENT_ID: 'client', TREEZ_API_KEY: 'secret' };
    const missing = await runCommand(['intake', '--port', '0', '--store', without], {
      directory,
      environment,
    });
    expect([missing.exitCode, missing.stderr]).toEqual([3, expect.stringContaining('JOIN_MISSING')]);
    const wrong = await runCommand(['intake', '--port', '0', '--store', without], {
      directory,
      environment: { ...environment, HERBARIUM_INTAKE_ORIGINS: 'https://a.example/x' },
    });
    expect([wrong.exitCode, wrong.stderr]).toEqual([3, expect.stringContaining('INTAKE_ORIGINS_INVALID')]);
  });
});
