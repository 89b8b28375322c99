import { createServer } from 'node:https';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFeed } from '#treez/feed/treez-feed.ts';
import { catchError } from './catch-error.ts';
import { AT_ONCE, CREDENTIALS, listen, startServer } from './fake-treez.ts';
import { SELF_SIGNED } from './self-signed.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a certificate that nobody vouches for', () => {
  it.each(['1', '0'])('is refused at once, with NODE_TLS_REJECT_UNAUTHORIZED=%s too', async (value) => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', value);
    vi.spyOn(process, 'emitWarning').mockReturnValue();
    let calls = 0;
    let connections = 0;
    const server = createServer(SELF_SIGNED, (_, response) => {
      calls += 1;
      response.end('{}');
    });
    server.on('connection', () => {
      connections += 1;
    });
    const baseUrl = await listen(server, 'https');
    const error = await catchError(fetchFeed({ ...CREDENTIALS, baseUrl }, AT_ONCE));
    expect(error.code).toBe('TREEZ_CERTIFICATE_REFUSED');
    expect(error.message).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect({ calls, connections }).toEqual({ calls: 0, connections: 1 });
  });

  it('a server without TLS under an https address is refused at once', async () => {
    const origin = await startServer((_, response) => response.end('{}'));
    const baseUrl = origin.replace('http:', 'https:');
    const error = await catchError(fetchFeed({ ...CREDENTIALS, baseUrl }, AT_ONCE));
    expect(error.code).toBe('TREEZ_CERTIFICATE_REFUSED');
  });
});
