import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CredentialsError, createCredentialSource } from '#run/publish/bucket/aws-credentials.ts';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';
import { serveAnswers } from '../serve-answers.ts';

/** Nothing on the machine of the test is asked or read, unless a test says so. */
function createEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    HOME: createTemporaryDirectory(),
    AWS_EC2_METADATA_DISABLED: 'true',
    PATH: '/usr/bin:/bin',
    ...more,
  };
}

const find = (env: Readonly<Record<string, string>>) => createCredentialSource(env, 'us-west-2')();

function writeTemporary(name: string, content: string): string {
  const file = join(createTemporaryDirectory(), name);
  writeFileSync(file, content);
  return file;
}

const KEYS = { accessKeyId: 'AKIA1', secretAccessKey: 's1' };
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

describe('credentials come from', () => {
  it('the environment, before all else', async () => {
    const env = createEnvironment({
      AWS_ACCESS_KEY_ID: 'AKIA1',
      AWS_SECRET_ACCESS_KEY: 's1',
      AWS_SESSION_TOKEN: 't1',
      AWS_PROFILE: 'missing',
    });
    expect(await find(env)).toMatchObject({ ...KEYS, sessionToken: 't1' });
  });

  it.each([
    ['the default profile', '[default]\naws_access_key_id = AKIA1\naws_secret_access_key=s1\n', {}],
    [
      'a named profile',
      '[default]\naws_access_key_id=other\naws_secret_access_key=other\n[shop]\r\naws_access_key_id=AKIA1\r\naws_secret_access_key=s1\r\n',
      { AWS_PROFILE: 'shop' },
    ],
  ])('%s of the credentials file', async (_, text, more) => {
    const AWS_SHARED_CREDENTIALS_FILE = writeTemporary('credentials', text);
    expect(await find(createEnvironment({ AWS_SHARED_CREDENTIALS_FILE, ...more }))).toMatchObject(KEYS);
  });

  it('the command of a profile, which gets nothing of Treez', async () => {
    const command = `test -z "$TREEZ_API_KEY" && echo '{"Version":1,"AccessKeyId":"AKIA1","SecretAccessKey":"s1"}'`;
    const AWS_CONFIG_FILE = writeTemporary('config', `[profile shop]\ncredential_process = ${command}\n`);
    const env = createEnvironment({ AWS_CONFIG_FILE, AWS_PROFILE: 'shop', TREEZ_API_KEY: 'k' });
    expect(await find(env)).toMatchObject(KEYS);
  });

  it.each(['sso_account_id = 1', 'role_arn = arn:aws:iam::1:role/menu'])(
    'AWS’s own tool, for a profile with %s',
    async (setting) => {
      const AWS_CONFIG_FILE = writeTemporary('config', `[profile shop]\n${setting}\n`);
      const tool = writeTemporary(
        'aws',
        `#!/bin/sh\necho "{\\"AccessKeyId\\":\\"AKIA1\\",\\"SecretAccessKey\\":\\"s1\\",\\"SessionToken\\":\\"$*\\"}"\n`,
      );
      chmodSync(tool, 0o755);
      const PATH = `${join(tool, '..')}:/usr/bin:/bin`;
      expect(await find(createEnvironment({ AWS_CONFIG_FILE, AWS_PROFILE: 'shop', PATH }))).toMatchObject({
        ...KEYS,
        sessionToken: 'configure export-credentials --format process --profile shop',
      });
    },
  );

  it('a web identity, by AWS’s token service', async () => {
    const service = await serveAnswers(() => [
      200,
      `<R><Credentials><AccessKeyId>AKIA1</AccessKeyId><SecretAccessKey>s1</SecretAccessKey><SessionToken>t1</SessionToken><Expiration>${inAnHour()}</Expiration></Credentials></R>`,
    ]);
    const env = createEnvironment({
      AWS_ROLE_ARN: 'arn:aws:iam::1:role/menu',
      AWS_WEB_IDENTITY_TOKEN_FILE: writeTemporary('token', 'web-token\n'),
      AWS_ENDPOINT_URL_STS: service.url,
    });
    expect(await find(env)).toMatchObject({ ...KEYS, sessionToken: 't1' });
    const sent = new URLSearchParams(service.asked[0]?.body);
    expect(sent.get('Action')).toBe('AssumeRoleWithWebIdentity');
    expect(sent.get('RoleArn')).toBe('arn:aws:iam::1:role/menu');
    expect(sent.get('WebIdentityToken')).toBe('web-token');
  });

  it('a container’s role, with its token', async () => {
    const service = await serveAnswers(() => [
      200,
      JSON.stringify({ AccessKeyId: 'AKIA1', SecretAccessKey: 's1', Token: 't1', Expiration: inAnHour() }),
    ]);
    const env = createEnvironment({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${service.url}/v1/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: writeTemporary('token', 'pod-token\n'),
    });
    expect(await find(env)).toMatchObject({ ...KEYS, sessionToken: 't1' });
    expect(service.asked).toMatchObject([
      { what: 'GET /v1/credentials', headers: { authorization: 'pod-token' } },
    ]);
  });

  it('a machine’s role, with a token of its metadata service', async () => {
    const service = await serveMachine(inAnHour());
    const AWS_EC2_METADATA_SERVICE_ENDPOINT = service.url;
    const env = createEnvironment({ AWS_EC2_METADATA_SERVICE_ENDPOINT, AWS_EC2_METADATA_DISABLED: 'false' });
    expect(await find(env)).toMatchObject({ ...KEYS, sessionToken: 't1' });
    const [first, ...others] = service.asked;
    expect(first?.what).toBe('PUT /latest/api/token');
    for (const { headers } of others) expect(headers['x-aws-ec2-metadata-token']).toBe('machine-token');
  });
});

/** What a machine of AWS's asks for its role's credentials. */
function serveMachine(expiration: string) {
  const roles = '/latest/meta-data/iam/security-credentials/';
  return serveAnswers(({ what }) => {
    if (what === 'PUT /latest/api/token') return [200, 'machine-token'];
    if (what === `GET ${roles}`) return [200, 'menu-role\n'];
    if (what !== `GET ${roles}menu-role`) return [404, ''];
    const keys = { AccessKeyId: 'AKIA1', SecretAccessKey: 's1', Token: 't1' };
    return [200, JSON.stringify({ ...keys, Expiration: expiration })];
  });
}

describe('credentials that expire', () => {
  it.each([
    ['in an hour are asked for once', 3_600_000, 3],
    ['within minutes are asked for again', 60_000, 6],
  ])('%s', async (_, inMs, requests) => {
    const service = await serveMachine(new Date(Date.now() + inMs).toISOString());
    const AWS_EC2_METADATA_SERVICE_ENDPOINT = service.url;
    const get = createCredentialSource(
      createEnvironment({ AWS_EC2_METADATA_SERVICE_ENDPOINT, AWS_EC2_METADATA_DISABLED: 'false' }),
      'us-west-2',
    );
    await get();
    await get();
    expect(service.asked).toHaveLength(requests);
  });
});

describe('where there are none', () => {
  it('it says so', async () => {
    await expect(find(createEnvironment())).rejects.toThrow(new CredentialsError('no AWS credentials found'));
  });

  it('it says which profile is missing', async () => {
    const env = createEnvironment({ AWS_PROFILE: 'shop' });
    await expect(find(env)).rejects.toThrow('AWS has no profile shop');
  });

  it('it says which command failed, and not what that said', async () => {
    const AWS_CONFIG_FILE = writeTemporary(
      'config',
      '[default]\ncredential_process = echo secret-9c >&2; exit 3\n',
    );
    await expect(find(createEnvironment({ AWS_CONFIG_FILE }))).rejects.toThrow(
      new CredentialsError('credential_process of the AWS profile failed (3)'),
    );
  });

  it('it says who refused, and not with which words', async () => {
    const service = await serveAnswers(() => [403, 'secret-9c']);
    const env = createEnvironment({ AWS_CONTAINER_CREDENTIALS_FULL_URI: service.url });
    await expect(find(env)).rejects.toThrow(/^127\.0\.0\.1:\d+ refused to give credentials \(403\)$/);
  });
});
