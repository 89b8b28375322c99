/** What `serve-bucket.ts` uses of it: the package has no types. */
declare module '@20minutes/s3rver' {
  interface Options {
    address: string;
    /** 0 picks a free one. */
    port: number;
    silent: boolean;
    /** Where objects are kept, absolute. */
    directory: string;
    configureBuckets: readonly { name: string; configs: readonly string[] }[];
  }

  export default class S3rver {
    constructor(options: Options);
    /** @returns where it listens */
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
