import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { SitePage } from '../site-tree.ts';
import { openDemoSite } from './demo-site.ts';

const site = openDemoSite();

const pathsOf = (pages: readonly SitePage[]) => pages.map(({ path }) => path);
const isSpanish = (path: string) => path.startsWith('/es/');
const findPages = (isWrong: (page: SitePage) => boolean) => pathsOf(site.pages.filter(isWrong));

describe('every page of the demo store', () => {
  it('names its language', () => {
    expect(
      findPages(({ $, path }) => $('html').attr('lang') !== (isSpanish(path) ? 'es-US' : 'en-US')),
    ).toEqual([]);
  });

  it('has one first heading', () => {
    expect(findPages(({ $ }) => $('h1').length !== 1 || $('h1').text().trim() === '')).toEqual([]);
  });

  it('has headings that leave out no level', () => {
    expect(findPages(({ $ }) => skipsLevel(listHeadingLevels($)))).toEqual([]);
  });

  it('has an alternative text for each picture', () => {
    expect(findPages(({ $ }) => $('img:not([alt])').length > 0)).toEqual([]);
  });

  it('reserves the space of each picture that is no preview', () => {
    expect(findPages(({ $ }) => $('main img:not(.picture-preview):not([width][height])').length > 0)).toEqual(
      [],
    );
  });

  it('uses each id once', () => {
    const hasTwice = ({ $ }: SitePage) => {
      const ids = $('[id]')
        .toArray()
        .map((node) => $(node).attr('id'));
      return new Set(ids).size < ids.length;
    };
    expect(findPages(hasTwice)).toEqual([]);
  });

  it('says that the store is a demo', () => {
    const [bar, end] = [
      /^(?:Demo store: nothing here is real|Tienda de demostración: nada aquí es real)/,
      /\((?:demo|demostración)\)$/,
    ];
    expect(findPages(({ $ }) => !bar.test($('.demo-bar').text()) || !end.test($('title').text()))).toEqual(
      [],
    );
  });

  it('says when the menu was taken', () => {
    const { feedAt } = site.menu;
    const hasTime = ({ $ }: SitePage) => {
      const line = $('footer p').filter((_, node) => /^Men(?:u taken|ú tomado)/.test($(node).text()));
      return line.find('time').attr('datetime') === feedAt && /\d{4}/.test(line.text());
    };
    expect(findPages((page) => !hasTime(page))).toEqual([]);
  });

  it('has the licence, the address and the warnings of the store at its foot', () => {
    const { licenceNumber, address, warnings } = site.menu.store;
    const isMissing = ({ $ }: SitePage) => {
      const text = $('footer').text();
      return [licenceNumber, address.street, ...warnings].some((fact) => !text.includes(fact));
    };
    expect(findPages(isMissing)).toEqual([]);
  });
});

describe('what a page may run', () => {
  it('is said by its content security policy', () => {
    const isLoose = ({ $ }: SitePage) => {
      const policy = readPolicy($);
      return (
        policy.get('default-src')?.join() !== "'none'" ||
        policy.get('base-uri')?.join() !== "'none'" ||
        [...policy.values()].flat().some((source) => /unsafe|^\*|^https?:/.test(source))
      );
    };
    expect(findPages(isLoose)).toEqual([]);
  });

  it('is no handler and no style in an attribute', () => {
    const isInline = ({ $ }: SitePage) =>
      $('*')
        .toArray()
        .some(
          (node) =>
            'attribs' in node &&
            Object.keys(node.attribs).some((name) => name === 'style' || name.startsWith('on')),
        );
    expect(findPages(isInline)).toEqual([]);
  });

  it.each([
    ['script', 'script-src', 'script:not([src]):not([type="application/ld+json"])'],
    ['style', 'style-src', 'style'],
  ])('is no %s in the page whose hash is not in the policy', (_, directive, selector) => {
    const isUnknown = ({ $ }: SitePage) => {
      const allowed = new Set(readPolicy($).get(directive));
      return $(selector)
        .toArray()
        .some((node) => !allowed.has(`'sha256-${hash($(node).html() ?? '')}'`));
    };
    expect(findPages(isUnknown)).toEqual([]);
  });

  it('is not held back by Cloudflare’s Rocket Loader', () => {
    const isHeldBack = ({ $ }: SitePage) =>
      $('script:not([type="application/ld+json"]):not([data-cfasync="false"])').length > 0;
    expect(findPages(isHeldBack)).toEqual([]);
    expect(findPages(({ $ }) => $('script[data-cfasync="false"]').length < 2)).toEqual([]);
  });

  it('is no script or style that stands before the policy', () => {
    const isEarly = ({ $ }: SitePage) =>
      $('meta[http-equiv="content-security-policy"]').prevAll('script[src], link[rel="stylesheet"]').length >
      0;
    expect(findPages(isEarly)).toEqual([]);
  });
});

function listHeadingLevels($: CheerioAPI): number[] {
  return $('h1, h2, h3, h4, h5, h6')
    .toArray()
    .map((node) => Number(node.tagName.slice(1)));
}

function skipsLevel(levels: readonly number[]): boolean {
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
}

function readPolicy($: CheerioAPI): Map<string, string[]> {
  const content = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
  return new Map(
    content.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
