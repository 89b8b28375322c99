import { describe, expect, it } from 'vitest';
import { askCloudFront } from '../../../docs/cloudfront-function.ts';
import { openDemoSite } from './demo-site.ts';

const site = openDemoSite();
const keys = new Set(site.files.map((file) => `/${file}`));
const isThere = (address: string) => keys.has(decodeURI(askCloudFront(address).file));

describe('the demo store in a bucket behind CloudFront', () => {
  it('has a file at every address of its sitemap, also without the last slash', () => {
    const addresses = [...site.readText('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    expect(addresses.length).toBeGreaterThan(1000);
    expect(addresses.filter((address) => !isThere(address))).toEqual([]);
    expect(addresses.filter((address) => address !== '/' && !isThere(address.slice(0, -1)))).toEqual([]);
  });

  it('has every file asked for by its own name, but for those that hosts read', () => {
    const others = [...keys].filter((key) => askCloudFront(key).file !== key);
    expect(others).toEqual(['/_headers', '/_redirects']);
  });
});
