import type { UnlistedProducts } from '../verify/unlisted-products.ts';
import type { HostLimits } from './host-limits.ts';
import type { Release } from './release-list.ts';

/** Where a site goes live. */
export interface SiteTarget {
  /** As messages name it, and as it is remembered; never secret. */
  place: string;
  /** Where a site is rendered and verified before it is published; absolute. */
  siteDirectory: string;
  /**
   * A lock that is held while a site is put there, absolute: also runs with other data directories see it. Absent where there can be
   * none: of two runs the later one's site stays.
   */
  lock?: string;
  /** Credentials of its own, which no file of the site may hold. */
  secrets: readonly { name: string; value: string }[];
  /** What it takes of a site: a larger one is refused before it is sent. Absent where it takes any. */
  limits?: HostLimits;
  /** Hosts that the site may be uploaded to from there by other programs: of their limits the owner is told. */
  mayGoTo?: readonly HostLimits[];
  /** Present where it cannot say what is live: only the public can see it. */
  isUnreadable?: true;
  /** A file of the live site as text; empty if it is missing or cannot be read. */
  readLive(file: string): Promise<string>;
  /**
   * Where on this machine the tree is that is live, or that was sent last from here; absolute. Its files may have other names in other
   * trees: they are only ever replaced, never written into. Undefined if no site is live.
   */
  findLiveTree(): Promise<string | undefined>;
  /**
   * Replaces one file of the live site in one step, where nothing else of the site has changed. Absent where a site is only taken as a
   * whole.
   * @throws HerbariumError `UPLOAD_FAILED`, or Error from the disk; the file is then as it was
   */
  replaceFile?(file: string, content: string): Promise<void>;
  /**
   * Makes the site in `siteDirectory` live.
   * @returns where it is live, in words
   * @throws HerbariumError `PLACE_REFUSED` if what is there is not ours, `UPLOAD_FAILED`, or Error from the disk; what was live is then
   *   whole
   */
  publish(release: NewRelease): Promise<string>;
}

export interface NewRelease extends Pick<Release, 'id' | 'publishedAt'> {
  /**
   * By file of the site, with `/` between folders, the SHA-256 of its content in hexadecimal digits. Where it is there, no file is read
   * that need not be sent.
   */
  files?: ReadonlyMap<string, string>;
  /** Ends an upload between two files. */
  signal: AbortSignal;
  /** What nothing that is kept from earlier releases may give away. */
  unlisted: UnlistedProducts;
}
