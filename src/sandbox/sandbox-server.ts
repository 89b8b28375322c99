import { createServer, type Server } from 'node:http';
import { createError, HerbariumError } from '#platform/errors/error.ts';
import { listen, toOrigin } from '#platform/listen.ts';
import { createMovingList, createStillList } from './api/live-list.ts';
import { createTokenDesk } from './api/token-desk.ts';
import { type CustomerDesk, createCustomerDesk } from './customers/customer-desk.ts';
import { createDemoStore } from './demo-store/create-demo-store.ts';
import { createPictureServer } from './pictures/picture-server.ts';
import { createRequestHandler, createRequestLog, type RequestLog } from './request-handler.ts';
import { resolveSandboxOptions, type SandboxOptions, type SandboxSettings } from './sandbox-options.ts';
import { createStoreApi } from './store-api.ts';

/** A running sandbox. */
export interface Sandbox {
  /** What a client takes for the API's base, e.g. `http://127.0.0.1:4330/v2.0/dispensary`. */
  baseUrl: string;
  /** Where the API and the pictures are, e.g. `http://127.0.0.1:4330`. */
  origin: string;
  dispensary: string;
  clientId: string;
  apiKey: string;
  requests: Readonly<RequestLog>;
  /** The customers of the store, as they are by now. */
  customers: CustomerDesk['customers'];
  /** Stops at once; requests that wait for an answer are cut off. */
  close(): Promise<void>;
}

/**
 * Starts a server on this machine that speaks as Treez does, with the demo store behind it.
 *
 * @throws HerbariumError `SANDBOX_HOST_NOT_LOOPBACK`, `SANDBOX_OPTION_OUT_OF_RANGE`, `SANDBOX_CANNOT_LISTEN`
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = resolveSandboxOptions(options);
  const { dispensary, clientId, apiKey, host } = settings;
  const server = createServer();
  const port = await listen(server, settings).catch((cause: unknown) => {
    throw toSandboxError(cause);
  });
  const origin = toOrigin({ host, port });
  const requests = createRequestLog();
  const desk = createCustomerDesk({ origin, now: settings.now });
  server.on('request', createStoreHandler(settings, origin, requests, desk));

  return {
    baseUrl: `${origin}/v2.0/dispensary`,
    origin,
    dispensary,
    clientId,
    apiKey,
    requests,
    customers: desk.customers,
    close: () => close(server),
  };
}

function createStoreHandler(
  settings: SandboxSettings,
  origin: string,
  requests: RequestLog,
  customers: CustomerDesk,
) {
  const store = createDemoStore({
    seed: settings.seed,
    pictureOrigin: origin,
    faultyPictures: settings.faultyPictures,
  });
  const products = settings.createProducts?.(origin) ?? store.products;
  const list = settings.resortsBetweenPages ? createMovingList(products) : createStillList(products);
  return createRequestHandler({
    dispensary: settings.dispensary,
    answerCall: createStoreApi({ settings, tokenDesk: createTokenDesk(settings), list, customers }),
    findPicture: createPictureServer(store.pictures),
    requests,
  });
}

function toSandboxError(cause: unknown): unknown {
  if (!(cause instanceof HerbariumError)) return cause;
  return createError('SANDBOX_CANNOT_LISTEN', { reason: cause.message, hint: cause.hint }, cause);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
