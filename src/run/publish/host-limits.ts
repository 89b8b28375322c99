import type { SiteSize } from './site-size.ts';

/** What a host takes of a site at most. */
export interface HostLimits {
  /** As messages name it. */
  host: string;
  files?: number;
  filesInFolder?: number;
  fileBytes?: number;
  siteBytes?: number;
  /** Where more files are taken, as a sentence. */
  moreFiles?: string;
}

const MIB = 1024 * 1024;

/**
 * Of the Free plan; a Workers Paid plan takes 100,000 files.
 * https://developers.cloudflare.com/pages/platform/limits/
 */
export const CLOUDFLARE_PAGES: HostLimits = {
  host: 'Cloudflare Pages',
  files: 20_000,
  fileBytes: 25 * MIB,
  moreFiles: 'With a Workers Paid plan, which takes 100,000 files, set hostFileLimit to 100_000.',
};

/** https://docs.netlify.com/site-deploys/overview/#files-per-directory-limit */
export const NETLIFY: HostLimits = { host: 'Netlify', filesInFolder: 54_000 };

/** https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const GITHUB_PAGES: HostLimits = { host: 'GitHub Pages', siteBytes: 1024 * MIB };

/** Hosts that a site in a directory may be uploaded to by other programs. */
export const COMMON_HOSTS: readonly HostLimits[] = [CLOUDFLARE_PAGES, GITHUB_PAGES];

/** What a site has of that which a host limits. */
export interface LimitUse {
  of: 'files' | 'filesInFolder' | 'fileBytes' | 'siteBytes';
  /** 1 is all that the host takes. */
  ratio: number;
  /** With both numbers, e.g. `The site has 23,412 files; Cloudflare Pages takes 20,000.` */
  text: string;
}

/** How much a site uses of each limit of a host, the most first. */
export function listLimitUses(size: SiteSize, limits: HostLimits): LimitUse[] {
  const { host } = limits;
  const { files, sizeBytes, largestFile, fullestFolder } = size;
  const uses: [of: LimitUse['of'], used: number, found: string, taken: (limit: number) => string][] = [
    ['files', files.length, `The site has ${format(files.length)} files`, format],
    [
      'filesInFolder',
      fullestFolder.fileCount,
      `/${fullestFolder.folder} has ${format(fullestFolder.fileCount)} files`,
      (limit) => `${format(limit)} in a folder`,
    ],
    [
      'fileBytes',
      largestFile.sizeBytes,
      `/${largestFile.file} has ${formatMib(largestFile.sizeBytes)}`,
      (limit) => `files of ${formatMib(limit)}`,
    ],
    ['siteBytes', sizeBytes, `The site has ${formatMib(sizeBytes)}`, formatMib],
  ];
  return uses
    .flatMap(([of, used, found, taken]) => {
      const limit = limits[of];
      return limit === undefined
        ? []
        : [{ of, ratio: used / limit, text: `${found}; ${host} takes ${taken(limit)}.` }];
    })
    .sort((one, other) => other.ratio - one.ratio);
}

function format(count: number): string {
  return count.toLocaleString('en-US');
}

function formatMib(bytes: number): string {
  return `${(bytes / MIB).toLocaleString('en-US', { maximumFractionDigits: 1 })} MiB`;
}
