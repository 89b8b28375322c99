import { exec, execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Environment, toForeignEnvironment } from '#platform/foreign-environment.ts';
import { readAwsProfile } from './aws-profile.ts';

export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

interface ExpiringCredentials extends AwsCredentials {
  /** In milliseconds since 1970; they never expire where it is undefined. */
  expiresAtMs?: number | undefined;
}

/** Why there are no credentials; without a secret. */
export class CredentialsError extends Error {
  override readonly name = 'CredentialsError';
}

/** Credentials are asked for anew so long before they expire. */
const EARLY_MS = 5 * 60_000;
/** A machine that is none of AWS's has nobody to answer there. */
const METADATA_TIMEOUT_MS = 1000;
const METADATA_URL = 'http://169.254.169.254';
const CONTAINER_URL = 'http://169.254.170.2';

/**
 * Where AWS's own tools find credentials, in their order: the environment, a web identity, a profile, a container's role, a machine's.
 * @returns what gets them: asks once, and again shortly before they expire; throws a `CredentialsError` or what the network threw
 */
export function createCredentialSource(env: Environment, region: string): () => Promise<AwsCredentials> {
  let known: ExpiringCredentials | undefined;
  let asking: Promise<ExpiringCredentials> | undefined;
  return async () => {
    if (known && isFresh(known)) return known;
    // Requests that are made at once ask together.
    asking ??= findCredentials(env, region).finally(() => {
      asking = undefined;
    });
    known = await asking;
    return known;
  };
}

function isFresh({ expiresAtMs }: ExpiringCredentials): boolean {
  return expiresAtMs === undefined || expiresAtMs - EARLY_MS > Date.now();
}

async function findCredentials(env: Environment, region: string): Promise<ExpiringCredentials> {
  const found =
    readEnvironment(env) ??
    (await assumeWebIdentity(env, region)) ??
    (await readProfile(env)) ??
    (await askContainer(env)) ??
    (await askMachine(env));
  if (!found) throw new CredentialsError('no AWS credentials found');
  return found;
}

function readEnvironment(env: Environment): ExpiringCredentials | undefined {
  return toCredentials(env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY'], env['AWS_SESSION_TOKEN']);
}

/** What Kubernetes hands to its containers: a token that AWS's token service takes for a role. */
async function assumeWebIdentity(env: Environment, region: string): Promise<ExpiringCredentials | undefined> {
  const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role } = env;
  if (!file || !role) return undefined;
  const url = new URL(env['AWS_ENDPOINT_URL_STS'] || `https://sts.${region}.amazonaws.com`);
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: env['AWS_ROLE_SESSION_NAME'] || 'herbarium',
    WebIdentityToken: (await readFile(file, 'utf8')).trim(),
  });
  const text = await ask(url, { method: 'POST', body });
  const read = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1];
  return expectCredentials(
    toCredentials(read('AccessKeyId'), read('SecretAccessKey'), read('SessionToken'), read('Expiration')),
    'the token service',
  );
}

/** Whatever is more than keys or a command, AWS's own tool works out: it is there, since it made the profile. */
async function readProfile(env: Environment): Promise<ExpiringCredentials | undefined> {
  const name = env['AWS_PROFILE'] || 'default';
  const profile = await readAwsProfile(name, env);
  if (!profile) {
    if (env['AWS_PROFILE']) throw new CredentialsError(`AWS has no profile ${name}`);
    return undefined;
  }
  const keys = toCredentials(
    profile['aws_access_key_id'],
    profile['aws_secret_access_key'],
    profile['aws_session_token'],
  );
  if (keys) return keys;
  const options = { env: toForeignEnvironment(env) };
  const { credential_process: command, role_arn, sso_account_id, login_session } = profile;
  if (command) return readOutput('credential_process', promisify(exec)(command, options));
  if (!role_arn && !sso_account_id && !login_session) return undefined;
  const words = ['configure', 'export-credentials', '--format', 'process', '--profile', name];
  return readOutput('aws configure export-credentials', promisify(execFile)('aws', words, options));
}

/** What a command says when it fails may hold a secret: its exit code, or why it could not be run, has to do. */
async function readOutput(
  command: string,
  running: Promise<{ stdout: string }>,
): Promise<ExpiringCredentials> {
  const { stdout } = await running.catch(({ code }) => {
    throw new CredentialsError(`${command} of the AWS profile failed (${code})`);
  });
  return expectCredentials(parseAnswer(stdout), command);
}

async function askContainer(env: Environment): Promise<ExpiringCredentials | undefined> {
  const path = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
  const address = path ? `${CONTAINER_URL}${path}` : env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  if (!address) return undefined;
  const file = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'];
  const token = file ? (await readFile(file, 'utf8')).trim() : env['AWS_CONTAINER_AUTHORIZATION_TOKEN'];
  const text = await ask(new URL(address), { headers: token ? { authorization: token } : {} });
  return expectCredentials(parseAnswer(text), 'the container');
}

/** The role of a machine of AWS's, by the second version of its metadata service. */
async function askMachine(env: Environment): Promise<ExpiringCredentials | undefined> {
  if (env['AWS_EC2_METADATA_DISABLED']?.toLowerCase() === 'true') return undefined;
  const base = env['AWS_EC2_METADATA_SERVICE_ENDPOINT'] || METADATA_URL;
  const roles = new URL('/latest/meta-data/iam/security-credentials/', base);
  const token = await ask(new URL('/latest/api/token', base), {
    method: 'PUT',
    headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '300' },
    signal: AbortSignal.timeout(METADATA_TIMEOUT_MS),
  }).catch(() => undefined);
  if (token === undefined) return undefined;
  const headers = { 'x-aws-ec2-metadata-token': token };
  const [role = ''] = (await ask(roles, { headers })).split('\n');
  return expectCredentials(parseAnswer(await ask(new URL(role, roles), { headers })), 'the machine');
}

async function ask(url: URL, request: RequestInit): Promise<string> {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new CredentialsError(`${url.host} refused to give credentials (${answer.status})`);
  return answer.text();
}

/** All that AWS's services and a `credential_process` print, under the names that they share. */
function parseAnswer(text: string): ExpiringCredentials | undefined {
  const { AccessKeyId, SecretAccessKey, SessionToken, Token, Expiration } = JSON.parse(text);
  return toCredentials(AccessKeyId, SecretAccessKey, SessionToken ?? Token, Expiration);
}

function toCredentials(
  accessKeyId?: string,
  secretAccessKey?: string,
  sessionToken?: string,
  expiration?: string,
): ExpiringCredentials | undefined {
  if (!accessKeyId || !secretAccessKey) return undefined;
  return {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    expiresAtMs: expiration ? Date.parse(expiration) : undefined,
  };
}

function expectCredentials(found: ExpiringCredentials | undefined, giver: string): ExpiringCredentials {
  if (!found) throw new CredentialsError(`${giver} gave no AWS credentials`);
  return found;
}
