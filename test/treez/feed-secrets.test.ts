import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { HerbariumError } from '#platform/errors/error.ts';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { catchError } from './catch-error.ts';
import {
  type Answer,
  AT_ONCE,
  CREDENTIALS,
  json,
  productPage,
  raw,
  type Script,
  signedIn,
  startFakeTreez,
  TOKEN,
} from './fake-treez.ts';
import { createWireProduct } from './wire-product.ts';

const { apiKey, clientId } = CREDENTIALS;
const SECRETS = [apiKey, clientId, TOKEN];
const base64 = (text: string) => Buffer.from(text).toString('base64');
const FORMS = SECRETS.flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(secret).toLowerCase(),
  base64(secret).replace(/=+$/, ''),
  base64(`${clientId}:${secret}`),
  base64(`x${secret}`),
  base64(`xy${secret}`),
]);
const ECHO = FORMS.join(' ');
const SPLIT = SECRETS.map((secret) => `${secret.slice(0, 5)}\u200b${secret.slice(5)}`).join(' ');

/** Every text that an error brings along. */
function listTexts(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const hint = error instanceof HerbariumError ? error.hint : '';
  return [
    error.message,
    hint,
    error.stack ?? '',
    inspect(error),
    ...(error.cause ? listTexts(error.cause) : []),
  ];
}

function findLeaks(error: unknown): string[] {
  const text = listTexts(error).join('\n');
  return [...FORMS, ...SECRETS.map((secret) => secret.slice(0, 8))].filter((form) => text.includes(form));
}

/** Says the secrets in every place that a server can put them. */
const echoIn = (body: string, status: number): Answer =>
  raw(body, status, { location: `https://${clientId}.example/${ECHO}`, 'x-echo': ECHO });

const failing = (overrides: Record<string, unknown>) => JSON.stringify({ resultCode: 'FAIL', ...overrides });

const SCRIPTS: [string, Script][] = [
  ['a refused sign-in', { signIn: () => echoIn(failing({ resultReason: ECHO, resultDetail: SPLIT }), 401) }],
  ['a sign-in that is a web page', { signIn: () => echoIn(`<p>${ECHO}`, 200) }],
  ['a sign-in cut off in the token', { signIn: () => echoIn(`{"access_token":"${TOKEN.slice(0, 30)}`, 200) }],
  ['a redirected sign-in', { signIn: () => echoIn(ECHO, 302) }],
  ['a refused page', { page: () => echoIn(failing({ resultReason: ECHO, message: SPLIT }), 400) }],
  ['a refused page without JSON', { page: () => echoIn(`${SPLIT} ${ECHO}`, 404) }],
  ['a forbidden page', { page: () => echoIn(JSON.stringify({ message: ECHO }), 403) }],
  ['a page refused with status 200', { page: () => echoIn(failing({ resultDetail: ECHO }), 200) }],
  ['a page that is HTML', { page: () => echoIn(`<p>${ECHO}`, 200) }],
  [
    'a page with a secret across the end of its excerpt',
    { page: () => echoIn(`<${'x'.repeat(67)}${ECHO}`, 200) },
  ],
  ['a page of broken JSON', { page: () => echoIn(`{${ECHO}`, 200) }],
  ['a page that is too large', { page: () => echoIn(ECHO.repeat(300), 200) }],
  ['a redirected page', { page: () => echoIn(ECHO, 307) }],
  ['an answer that is not HTTP', { page: () => (response) => response.socket?.end(`${ECHO}\r\n`) }],
  ['a page that never works', { page: () => echoIn(ECHO, 503) }],
];

describe('credentials', () => {
  it.each(SCRIPTS)('echoed by %s are in no text of the error', async (_, script) => {
    const treez = await startFakeTreez(script);
    const error = await catchError(fetchFeed(treez.access, { ...AT_ONCE, maxBodyBytes: 50_000 }));
    expect(findLeaks(error)).toEqual([]);
  });

  it('given as the reason for stopping are in no text of the error', async () => {
    const treez = await startFakeTreez();
    const reason = new TypeError(ECHO, { cause: new Error(TOKEN, { cause: clientId }) });
    const error = await catchError(
      fetchFeed(treez.access, { ...AT_ONCE, signal: AbortSignal.abort(reason) }),
    );
    expect(findLeaks({ ...error, cause: undefined })).toEqual([]);
    expect(listTexts(error).join('\n')).not.toContain(apiKey);
    expect(listTexts(error).join('\n')).not.toContain(clientId);
  });

  it('that a server puts into products are in no problem', async () => {
    const wire = createWireProduct('p-1', {
      category_type: `C ${TOKEN}`,
      product_configurable_fields: { name: `N ${clientId}`, classification: base64(apiKey) },
    });
    const treez = await startFakeTreez({ page: () => productPage([wire], 1) });
    const { problems } = await fetchFeed(treez.access, AT_ONCE);
    expect(problems.map(({ value, productName }) => [value, productName])).toEqual([
      ['"C [redacted]"', 'N [redacted]'],
      expect.arrayContaining(['N [redacted]']),
    ]);
    expect(findLeaks(new Error(JSON.stringify(problems)))).toEqual([]);
  });

  it('a refresh token is a secret too', async () => {
    const refresh_token = 'rEfReSh-88aa77bb';
    const treez = await startFakeTreez({
      signIn: () => signedIn({ refresh_token }),
      page: () => json({ resultCode: 'FAIL', resultReason: refresh_token }),
    });
    const error = await catchError(fetchFeed(treez.access, AT_ONCE));
    expect(listTexts(error).join('\n')).not.toContain(refresh_token);
    expect(error.message).toContain('[redacted]');
  });
});
