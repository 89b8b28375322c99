import { formatTable } from '../markdown-table.ts';
import { median } from '../median.ts';
import { isPage, sumBytes } from '../peers/equal-hugo.ts';
import type { Cost } from './measure-command.ts';
import type { RunCost } from './run-store.ts';
import { listFilesOnDisk, type Uploads, type Written } from './site-files.ts';

/** A run of Herbarium, and what it left behind. */
export interface ScenarioCost {
  name: string;
  cost: RunCost;
  /** Of the live site. */
  written: Written;
  /** Of the live site and of what is kept for the next run. */
  writtenInAll: Written;
  uploads: Uploads;
}

/** What was measured one after the other: ratios are taken within a round. */
export interface Round {
  /** Hugo first, then the Hugo that is as large. */
  peers: { name: string; cost: Cost }[];
  scenarios: ScenarioCost[];
}

/** How much of a site there is to compare. */
export interface SiteSize {
  name: string;
  productPages: number;
  otherPages: number;
  otherFiles: number;
  bytes: number;
}

interface Rebuilds {
  first: ScenarioCost;
  rounds: Round[];
  feedCount: number;
  /** Herbarium's first. */
  sites: SiteSize[];
}

const PRODUCT_PAGE = /^products\/[^/]+\/index\.html$/;

/** Three tables in Markdown: what is compared, what it costs, and what it writes. */
export function formatRebuilds({ first, rounds, feedCount, sites }: Rebuilds): string {
  const [{ scenarios = [], peers = [] } = {}] = rounds;
  return [
    `## ${sites[0]?.productPages} products (${feedCount} in the feed), medians of ${rounds.length} rounds`,
    formatTable(['site', 'product pages', 'other pages', 'other files', 'MB'], sites.map(toSiteRow)),
    formatTable(
      [
        'whole run',
        'seconds',
        'of which the feed',
        'less the feed, Hugo = 1',
        'less the feed, equal Hugo = 1',
        'CPU seconds',
        'CPU, Hugo = 1',
        'peak memory of a process, MiB',
        'of all, MiB',
      ],
      [
        ...peers.map(({ name }) => toPeerRow(name, rounds)),
        ...scenarios.map(({ name }) => toRunRow(name, rounds)),
        toRunRow(first.name, [{ peers: rounds[0]?.peers ?? [], scenarios: [first] }]),
      ],
    ),
    formatTable(
      [
        'whole run',
        'files of the site written',
        'MB written, with what is kept',
        'uploads',
        'MB',
        'deletions',
        'calls of the feed',
      ],
      [
        ...scenarios.map(({ name }) => toWrittenRow(name, rounds)),
        toWrittenRow(first.name, [{ peers: [], scenarios: [first] }]),
      ],
    ),
  ].join('\n\n');
}

export function measureSite(name: string, site: string): SiteSize {
  const files = listFilesOnDisk(site);
  const pages = [...files.keys()].filter(isPage);
  const productPages = pages.filter((path) => PRODUCT_PAGE.test(path)).length;
  return {
    name,
    productPages,
    otherPages: pages.length - productPages,
    otherFiles: files.size - pages.length,
    bytes: sumBytes(files),
  };
}

function toSiteRow({ name, productPages, otherPages, otherFiles, bytes }: SiteSize): string[] {
  return [name, ...[productPages, otherPages, otherFiles].map(String), toMegabytes(bytes)];
}

function toPeerRow(name: string, rounds: readonly Round[]): string[] {
  return toCostCells(
    name,
    rounds,
    ({ peers }) => peers.find((peer) => peer.name === name)?.cost,
    () => 0,
  );
}

function toRunRow(name: string, rounds: readonly Round[]): string[] {
  const find = ({ scenarios }: Round) => scenarios.find((scenario) => scenario.name === name)?.cost;
  return toCostCells(name, rounds, find, (round) => find(round)?.feed.seconds ?? 0);
}

function toCostCells(
  name: string,
  rounds: readonly Round[],
  find: (round: Round) => Cost | undefined,
  getWait: (round: Round) => number,
): string[] {
  const over = (toNumber: (cost: Cost, round: Round) => number | undefined) =>
    rounds.flatMap((round) => {
      const cost = find(round);
      return cost ? (toNumber(cost, round) ?? []) : [];
    });
  const ratioTo = (peer: number) =>
    over((cost, round) => (cost.seconds - getWait(round)) / (round.peers[peer]?.cost.seconds ?? Number.NaN));
  const cpuRatios = over(({ cpuSeconds }, { peers }) =>
    cpuSeconds === undefined ? undefined : cpuSeconds / (peers[0]?.cost.cpuSeconds ?? Number.NaN),
  );
  const wait = median(rounds.map(getWait));
  return [
    name,
    toCell(median(over(({ seconds }) => seconds))),
    wait > 0 ? toCell(wait) : '–',
    toCell(median(ratioTo(0))),
    toCell(median(ratioTo(1))),
    toCell(median(over(({ cpuSeconds }) => cpuSeconds))),
    toCell(median(cpuRatios)),
    toCell(Math.max(...over(({ peakMebibytes }) => peakMebibytes)), 0),
    toCell(Math.max(...over(({ peakMebibytesInAll }) => peakMebibytesInAll)), 0),
  ];
}

function toWrittenRow(name: string, rounds: readonly Round[]): string[] {
  const runs = rounds.flatMap(({ scenarios }) => scenarios.filter((scenario) => scenario.name === name));
  const over = (toNumber: (run: ScenarioCost) => number) => median(runs.map(toNumber));
  return [
    name,
    String(over(({ written }) => written.files)),
    toMegabytes(over(({ writtenInAll }) => writtenInAll.bytes)),
    String(over(({ uploads }) => uploads.files)),
    toMegabytes(over(({ uploads }) => uploads.bytes)),
    String(over(({ uploads }) => uploads.deletions)),
    String(over(({ cost }) => cost.feed.calls)),
  ];
}

/** A dash where nothing was measured. */
function toCell(number: number, digits = 2): string {
  return Number.isFinite(number) ? number.toFixed(digits) : '–';
}

function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
