import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { findErrorCode } from './disk/find-error-code.ts';
import { createError, toReason } from './errors/error.ts';
import { findPortHolder } from './find-port-holder.ts';

export interface ListenOptions {
  /** 0 for any free one. */
  port: number;
  /** A name or address of this machine, e.g. `localhost`. */
  host: string;
}

/**
 * Has a server listen.
 * @returns its port
 * @throws HerbariumError `PORT_TAKEN`, `PORT_FORBIDDEN`, or `HOST_INVALID`
 */
export async function listen(server: Server, { port, host }: ListenOptions): Promise<number> {
  try {
    await open(server, { port, host });
  } catch (cause) {
    throw toListenError(cause, { port, host });
  }
  const address = server.address();
  if (typeof address !== 'object' || address === null) return port;
  if (port !== 0 && host === 'localhost' && (await isTakenOnOtherLoopback(address))) {
    server.close();
    throw createTakenError({ port: address.port, host });
  }
  return address.port;
}

/** The address of what listens there, without a slash at the end, e.g. `http://[::1]:4322`. */
export function toOrigin({ port, host }: ListenOptions): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function open(server: Server, options: ListenOptions): Promise<void> {
  server.listen(options);
  await once(server, 'listening');
}

/**
 * A browser that is given `localhost` may ask at 127.0.0.1 or at ::1. Where another program has the port at the one that this server
 * does not listen at, it would show that program's pages.
 */
async function isTakenOnOtherLoopback({
  port,
  address,
}: {
  port: number;
  address: string;
}): Promise<boolean> {
  const probe = createServer();
  try {
    await open(probe, { port, host: address === '::1' ? '127.0.0.1' : '::1' });
    return false;
  } catch (error) {
    return findErrorCode(error) === 'EADDRINUSE';
  } finally {
    probe.close();
  }
}

function toListenError(cause: unknown, { port, host }: ListenOptions): Error {
  switch (findErrorCode(cause)) {
    case 'EADDRINUSE':
      return createTakenError({ port, host }, cause);
    case 'EACCES':
      return createError('PORT_FORBIDDEN', { port }, cause);
    default:
      return createError('HOST_INVALID', { port, host, reason: toReason(cause) }, cause);
  }
}

function createTakenError({ port, host }: ListenOptions, cause?: unknown): Error {
  return createError('PORT_TAKEN', { port, host, holder: findPortHolder(port) ?? 'another program' }, cause);
}
