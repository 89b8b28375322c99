import { describe, expect, it } from 'vitest';
import { createSettings, gatherOne } from './gathering.ts';
import { send, startPictureHost, status } from './picture-host.ts';
import { paintJpeg } from './sample-pictures.ts';

const toLoopback = async () => [{ address: '127.0.0.1', family: 4 }];

describe('a picture inside of the machine or its network', () => {
  it('is refused at an address that is not allowed, and not asked for', async () => {
    const host = await startPictureHost();
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host, { allowedOrigins: [] }));
    expect(fault).toMatchObject({ code: 'picture-refused-address', keptLastGood: false });
    expect(host.requests).toHaveLength(0);
  });

  it('is refused at a name that leads there, and not asked for', async () => {
    const host = await startPictureHost();
    host.serve('/a', send(await paintJpeg('#2f5a36')));
    const settings = await createSettings(host, { allowedOrigins: [], resolveHost: toLoopback });
    const { fault } = await gatherOne(`http://pictures.example:${new URL(host.origin).port}/a`, settings);
    expect(fault).toMatchObject({
      code: 'picture-refused-address',
      detail: expect.stringContaining('pictures.example leads to 127.0.0.1'),
    });
    expect(host.requests).toHaveLength(0);
  });

  it('is refused at localhost by the system’s own look-up', async () => {
    const host = await startPictureHost();
    const settings = await createSettings(host, { allowedOrigins: [] });
    const { fault } = await gatherOne(host.origin.replace('127.0.0.1', 'localhost'), settings);
    expect(fault?.code).toBe('picture-refused-address');
    expect(host.requests).toHaveLength(0);
  });

  it.each([
    'http://127.0.0.1:1/a',
    'http://0x7f.1/a',
    'http://[::ffff:127.0.0.1]/a',
    'http://169.254.169.254/latest/meta-data/',
    'http://pictures.example/a',
    '//10.0.0.1/a',
  ])('is refused by a redirect to %s', async (location) => {
    const host = await startPictureHost();
    host.serve('/a', status(302, { location }));
    const { fault } = await gatherOne(
      `${host.origin}/a`,
      await createSettings(host, { resolveHost: toLoopback }),
    );
    expect(fault?.code).toBe('picture-refused-address');
  });

  it('is refused by a redirect to another port of an allowed host', async () => {
    const allowed = await startPictureHost();
    const inner = await startPictureHost();
    inner.serve('/a', send(await paintJpeg('#2f5a36')));
    allowed.serve('/a', status(307, { location: `${inner.origin}/a` }));
    const { fault } = await gatherOne(`${allowed.origin}/a`, await createSettings(allowed));
    expect(fault?.code).toBe('picture-refused-address');
    expect(inner.requests).toHaveLength(0);
  });

  it('is fetched at a name whose origin is allowed', async () => {
    const host = await startPictureHost();
    host.serve('/a', send(await paintJpeg('#2f5a36')));
    const origin = host.origin.replace('127.0.0.1', 'localhost');
    const { picture } = await gatherOne(
      `${origin}/a`,
      await createSettings(host, { allowedOrigins: [origin] }),
    );
    expect(picture).toBeDefined();
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of kind %i leads to the picture', async (code) => {
    const host = await startPictureHost();
    host.serve('/a', status(code, { location: 'b%2Fc' }));
    host.serve('/b%2Fc', send(await paintJpeg('#2f5a36')));
    const { picture } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(picture).toBeDefined();
  });

  it.each([
    ['no location', status(302), 'picture-host-failed'],
    ['an unusable location', status(302, { location: 'http://' }), 'picture-host-failed'],
    ['a file', status(302, { location: 'file:///etc/passwd' }), 'picture-address-unusable'],
    ['a password', status(302, { location: 'http://user:pass@a.example/' }), 'picture-address-unusable'],
    ['itself', status(302, { location: '/a' }), 'picture-too-many-redirects'],
  ])('to %s leads nowhere', async (_what, answer, code) => {
    const host = await startPictureHost();
    host.serve('/a', answer);
    const { fault } = await gatherOne(`${host.origin}/a`, await createSettings(host));
    expect(fault?.code).toBe(code);
    expect(host.requests.length).toBeLessThanOrEqual(4);
  });

  it('is followed three times', async () => {
    const host = await startPictureHost();
    for (const hop of [0, 1, 2]) host.serve(`/${hop}`, status(302, { location: `/${hop + 1}` }));
    host.serve('/3', send(await paintJpeg('#2f5a36')));
    const { picture } = await gatherOne(`${host.origin}/0`, await createSettings(host));
    expect(picture).toBeDefined();
  });
});
