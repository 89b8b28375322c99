/** What a network answers, as far as it is read. */
export interface NetworkAnswer {
  status: number;
  headers: { get(name: string): string | null };
  body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}

/** Sends one request, and follows no redirect. */
export interface Network {
  request(
    url: URL,
    options: {
      method: string;
      headers: Record<string, string>;
      body: string | null;
      redirect: 'manual';
      signal: AbortSignal;
    },
  ): Promise<NetworkAnswer>;
  close(): Promise<void>;
}
