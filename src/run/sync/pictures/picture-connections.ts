import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { PictureFailure } from './picture-fault.ts';
import { isPublicAddress } from './public-address.ts';

/** Finds every IP address of a host name. */
export type ResolveHost = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The only way to a picture's host: each address is checked before it is connected to. */
export interface PictureConnections {
  /**
   * The connections that may be used for an address.
   * @throws PictureFailure `picture-address-unusable` or `picture-refused-address`
   */
  forAddress(url: URL): Dispatcher;
  close(): Promise<void>;
}

interface ConnectionRules {
  /** Origins that are connected to wherever they are, e.g. `http://127.0.0.1:4010`. */
  allowedOrigins: readonly string[];
  resolveHost: ResolveHost;
  /** How long a connection may take to stand. */
  connectTimeoutMs: number;
}

export function createPictureConnections(rules: ConnectionRules): PictureConnections {
  const allowed = new Set(rules.allowedOrigins.map((origin) => new URL(origin).origin));
  const lookup = createPublicLookup(rules.resolveHost);
  const anywhere = createAgent({ timeout: rules.connectTimeoutMs });
  const publicOnly = createAgent({ timeout: rules.connectTimeoutMs, lookup, autoSelectFamily: true });
  return {
    forAddress(url) {
      refuseUnusable(url);
      if (allowed.has(url.origin)) return anywhere;
      refuseNonPublicLiteral(url.hostname);
      return publicOnly;
    },
    async close() {
      await Promise.all([anywhere.destroy(), publicOnly.destroy()]);
    },
  };
}

/**
 * A lookup that fails if any address of the name isn't public. The connection is made to the very addresses it answers
 * with, so a name cannot answer differently a moment later.
 */
export function createPublicLookup(resolveHost: ResolveHost): LookupFunction {
  return (hostname, _options, callback) => {
    resolveHost(hostname).then(
      (found) => {
        const forbidden = found.find(({ address }) => !isPublicAddress(address));
        if (found.length === 0)
          callback(new PictureFailure('picture-unreachable', 'Its host has no address.'), []);
        else if (forbidden) callback(refusal(`${hostname} leads to ${forbidden.address}`), []);
        else callback(null, [...found]);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

interface ConnectOptions {
  timeout: number;
  lookup?: LookupFunction;
  autoSelectFamily?: boolean;
}

/** The caller's deadline covers the whole of an answer, so no part of it has a limit of its own. */
function createAgent(connect: ConnectOptions): Agent {
  return new Agent({ allowH2: false, headersTimeout: 0, bodyTimeout: 0, connect });
}

/** Plain http is allowed: nothing secret is sent, and what comes back is decoded and encoded anew. */
function refuseUnusable(url: URL): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new PictureFailure('picture-address-unusable', `Its scheme is ${url.protocol.slice(0, -1)}.`);
  }
  if (url.username || url.password) {
    throw new PictureFailure('picture-address-unusable', 'It holds a user name or password.');
  }
}

/** Names are checked when they are looked up; an address that is a number never is. */
function refuseNonPublicLiteral(hostname: string): void {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) && !isPublicAddress(literal)) throw refusal(`It leads to ${literal}`);
}

function refusal(what: string): PictureFailure {
  return new PictureFailure(
    'picture-refused-address',
    `${what}, which is not an address of the public internet.`,
  );
}
