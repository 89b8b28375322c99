import type { FeedProduct } from './model/feed-product.ts';
import type { Problem } from './model/problem.ts';

/** What a point of sale answered: all of a store's products at one instant. */
export interface Feed {
  /** One for each id, sorted by it. */
  products: FeedProduct[];
  /** What could not be trusted: whole products, or facts of those above. */
  problems: Problem[];
  /** Distinct products received, with those that could not be parsed. */
  receivedCount: number;
  /** What the point of sale said; absent if it did not say so readably. */
  totalCount?: number;
  /** ISO-8601 UTC: when the first page was asked for. */
  feedAt: string;
  /** Of `products`: those of another feed with the same digest are the same. Absent where the source does not say. */
  digest?: string;
  /** How far its clock is ahead of the one that `feedAt` is by, in milliseconds; absent where its answers have no date. */
  clockOffsetMs?: number;
}

/** A product of a feed as it comes. */
export interface ReceivedProduct {
  product: FeedProduct;
  /** Of all that the product says: another product with the same digest is the same. */
  digest: string;
}

/** How far a feed has been read. */
export interface FeedProgress {
  productsReceived: number;
  /** Absent while the point of sale has not said how many there are. */
  productsTotal?: number;
}

export interface FetchOptions {
  /** Stops at once, also while it waits. */
  signal?: AbortSignal;
  /** For the whole feed, in milliseconds. */
  deadlineMs?: number;
  /** For one call with its body, in milliseconds. */
  callTimeoutMs?: number;
  /** Called after every page. A second sweep counts from the start again. */
  onProgress?: (progress: FeedProgress) => void;
  /** Called with products as they come, to work ahead by: a product may come twice, or not be in the feed in the end. */
  onProducts?: (products: readonly ReceivedProduct[]) => void;
}

/**
 * A store's point of sale, as the rest of Herbarium sees it: nothing else knows where a menu comes from. Another system joins by a
 * folder of its own that implements this, beside the one that there is.
 */
export interface MenuSource {
  /** As its users know it, for hints and reports. */
  name: string;
  /** What the store is called there. Its data are kept under this name. */
  storeId: string;
  /**
   * Fetches all products of the store. A feed without any is returned as it is.
   * @throws HerbariumError with a code that begins with `FEED_` or is the system's own; neither it nor its causes hold a credential
   */
  fetchFeed(options?: FetchOptions): Promise<Feed>;
  /** The text without the credentials of this store, however they are encoded in it. */
  redact(text: string): string;
  /** What no published file may hold. */
  secrets: readonly { name: string; value: string }[];
  /** Whose pictures are fetched besides those of public hosts, e.g. a sandbox's on this machine. */
  pictureOrigin: string;
  /** Where in a product its picture is named there, for reports. */
  pictureField: string;
}

/** Placeholder in hints for the name of the point of sale, which the rules that write them do not know. */
const SOURCE_NAME = '{source}';

/** A hint for people, with the name of the point of sale that they will look into. */
export function withSourceName(hint: string, { name }: Pick<MenuSource, 'name'>): string {
  return hint.replaceAll(SOURCE_NAME, name);
}
