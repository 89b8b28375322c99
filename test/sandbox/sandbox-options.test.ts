import { describe, expect, it } from 'vitest';
import type { HerbariumError } from '#platform/errors/error.ts';
import type { ErrorCode } from '#platform/errors/error-catalog.ts';
import type { SandboxOptions } from '#sandbox/sandbox-options.ts';
import { startSandbox } from '#sandbox/sandbox-server.ts';
import { startCalledSandbox } from './sandbox-caller.ts';

describe('a sandbox', () => {
  it.each<[SandboxOptions, ErrorCode]>([
    [{ host: '0.0.0.0' }, 'SANDBOX_HOST_NOT_LOOPBACK'],
    [{ host: '::' }, 'SANDBOX_HOST_NOT_LOOPBACK'],
    [{ host: '192.168.1.20' }, 'SANDBOX_HOST_NOT_LOOPBACK'],
    [{ host: 'example.com' }, 'SANDBOX_HOST_NOT_LOOPBACK'],
    [{ port: -1 }, 'SANDBOX_OPTION_OUT_OF_RANGE'],
    [{ port: 70_000 }, 'SANDBOX_OPTION_OUT_OF_RANGE'],
    [{ pageSize: 0 }, 'SANDBOX_OPTION_OUT_OF_RANGE'],
    [{ pageSize: 1001 }, 'SANDBOX_OPTION_OUT_OF_RANGE'],
    [{ callsPerSecond: 0.5 }, 'SANDBOX_OPTION_OUT_OF_RANGE'],
  ])('does not start with %j', async (options, code) => {
    await expect(startSandbox(options)).rejects.toMatchObject<Partial<HerbariumError>>({ code });
  });

  it('says so when its port is taken', async () => {
    const first = await startSandbox();
    const port = Number(new URL(first.origin).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'SANDBOX_CANNOT_LISTEN' });
    await first.close();
  });

  it('has an address of the shape that clients take', async () => {
    const sandbox = await startSandbox();
    expect(sandbox.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2\.0\/dispensary$/);
    expect(sandbox.baseUrl.startsWith(sandbox.origin)).toBe(true);
    await sandbox.close();
  });

  it('answers under the name and to the credentials it is given', async () => {
    const caller = await startCalledSandbox({
      dispensary: 'oakland',
      clientId: 'c-1',
      apiKey: 'k-1',
      pageSize: 20,
    });
    const { status, body } = await caller.get('product/product_list');
    expect([status, body.data.page_count]).toEqual([200, 20]);
    expect(caller.storeUrl.endsWith('/oakland')).toBe(true);
    await caller.sandbox.close();
  });

  it('serves other products than the demo’s when they are given', async () => {
    const demo = await startCalledSandbox();
    const [product] = (await demo.get('product/product_list')).body.data.product_list;
    await demo.sandbox.close();
    const caller = await startCalledSandbox({ createProducts: () => (product ? [product] : []) });
    expect((await caller.readAll()).map(({ product_id }) => product_id)).toEqual([product?.product_id]);
    await caller.sandbox.close();
  });
});
