import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAccess } from '#treez/client/access.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../catch-error.ts';

const NO_FILE = '/nowhere/.env';
const COMPLETE = {
  TREEZ_DISPENSARY: 'corner-store',
  TREEZ_CLIENT_ID: 'client-7f3a91',
  TREEZ_API_KEY: 'key-52d0c8',
};
const ACCESS = { dispensary: 'corner-store', clientId: 'client-7f3a91', apiKey: 'key-52d0c8' };

function writeEnvironmentFile(lines: Record<string, string>): string {
  const file = join(createTemporaryDirectory(), '.env');
  writeFileSync(
    file,
    Object.entries(lines)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  return file;
}

const refuse = (environment: Record<string, string>, file = NO_FILE) =>
  catchError((async () => readAccess(environment, file))());

describe('access to the feed', () => {
  it('is read from the environment, at Treez’s own address', () => {
    const baseUrl = 'https://api.treez.io/v2.0/dispensary';
    expect(readAccess(COMPLETE, NO_FILE)).toEqual({ ...ACCESS, baseUrl });
  });

  it('is read from a .env file', () => {
    const file = writeEnvironmentFile({ ...COMPLETE, TREEZ_BASE_URL: 'http://127.0.0.1:4010/v2' });
    expect(readAccess({}, file)).toEqual({ ...ACCESS, baseUrl: 'http://127.0.0.1:4010/v2' });
  });

  it('is read from both, and the environment wins', () => {
    const file = writeEnvironmentFile({ ...COMPLETE, TREEZ_API_KEY: 'an-old-key' });
    expect(readAccess({ TREEZ_API_KEY: 'key-52d0c8' }, file).apiKey).toBe('key-52d0c8');
  });

  it('is taken from the file where the environment has a blank', () => {
    expect(readAccess({ TREEZ_API_KEY: ' ' }, writeEnvironmentFile(COMPLETE)).apiKey).toBe('key-52d0c8');
  });

  it('loses the blanks around it', () => {
    expect(readAccess({ ...COMPLETE, TREEZ_CLIENT_ID: ' client-7f3a91\n' }, NO_FILE)).toMatchObject(ACCESS);
  });
});

const LACKING: [words: string, environment: Record<string, string>, missing: string][] = [
  ['nothing is set', {}, 'TREEZ_DISPENSARY, TREEZ_CLIENT_ID, TREEZ_API_KEY'],
  ['only the key is set', { TREEZ_API_KEY: 'key-52d0c8' }, 'TREEZ_DISPENSARY, TREEZ_CLIENT_ID'],
  ['the key is not set', { ...COMPLETE, TREEZ_API_KEY: '' }, 'TREEZ_API_KEY'],
  ['the client id is blank', { ...COMPLETE, TREEZ_CLIENT_ID: '  ' }, 'TREEZ_CLIENT_ID'],
  [
    'only the address is set',
    { TREEZ_BASE_URL: 'http://127.0.0.1' },
    'TREEZ_DISPENSARY, TREEZ_CLIENT_ID, TREEZ_API_KEY',
  ],
];

describe('where access is incomplete', () => {
  it.each(LACKING)('%s: what is missing is named, and the demo', async (_, environment, missing) => {
    const error = await refuse(environment);
    expect(error).toMatchObject({ code: 'ACCESS_MISSING', message: `The environment lacks ${missing}.` });
    expect(error.hint).toContain('npm run build -- --demo');
  });

  it('a .env that cannot be read is named', async () => {
    const directory = createTemporaryDirectory();
    const error = await refuse(COMPLETE, directory);
    expect(error.code).toBe('ACCESS_UNREADABLE');
    expect(error.message).toContain(directory);
  });

  it('what is there is not printed', async () => {
    const error = await refuse(
      { TREEZ_CLIENT_ID: 'client-7f3a91' },
      writeEnvironmentFile({ TREEZ_API_KEY: 'key-52d0c8' }),
    );
    expect(`${error.message} ${error.hint}`).not.toMatch(/client-7f3a91|key-52d0c8/);
  });
});
