import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, measureCommand } from '../runs/measure-command.ts';

/** A generator that makes the same pages: one for each product, and lists of sixty. */
export interface Peer {
  name: string;
  /** Where its site is once it is built, absolute. */
  site: string;
  /** Builds the whole site from what is on disk; the one before is removed, which does not count. */
  build(): Promise<Cost>;
}

export const LIST_SIZE = 60;

/** A product in a list, in the words of any template language. */
export function formatCard(
  open: string,
  close: string,
  of: (field: string) => string,
  prices: string,
): string {
  return `<article class="card"><div class="sheet"><span class="picture"><img class="picture-image" src="${of('picture')}" alt="" width="600" height="750" loading="lazy" decoding="async"></span></div><p class="card-brand caps">${of('brand')}</p><h3 class="card-name"><a href="${of('path')}">${of('name')}</a></h3><p class="card-facts"><span>${of('potency')}</span></p><ul class="card-prices">${open}${prices}${close}</ul></article>`;
}

/** @param folder of the site, below the project's directory */
export function createPeer(
  name: string,
  {
    directory,
    folder,
    program,
    words,
  }: { directory: string; folder: string; program: string; words: string[] },
): Peer {
  const site = join(directory, folder);
  return {
    name,
    site,
    build: () => {
      rmSync(site, { recursive: true, force: true });
      return measureCommand(program, words, { directory, environment: process.env });
    },
  };
}
