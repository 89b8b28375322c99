import { describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../../src/verifying/find-broken-links.ts';

const TREE = {
  siteUrl: 'https://menu.example',
  files: new Set([
    'index.html',
    'menu/index.html',
    'brands/año/index.html',
    'a.css',
    'pictures/1.webp',
    'pictures/2.webp',
  ]),
};
const find = (html: string) => findBrokenLinks(html, TREE);

describe('an address that leads somewhere is no fault:', () => {
  it.each([
    '<a href="/">',
    '<a href="/menu/">',
    '<a href="/menu/?sort=price&amp;deal=1#top">',
    '<a href=/menu/>',
    "<a href='/menu/'>",
    '<a href="https://menu.example/menu/">',
    '<a href="/brands/a%C3%B1o/">',
    '<a href="#main">',
    '<a href="tel:5105550142">',
    '<a href="https://elsewhere.example/nothing/">',
    '<a href="//elsewhere.example/nothing/">',
    '<link rel="stylesheet" href="/a.css">',
    '<img srcset="/pictures/1.webp 320w, /pictures/2.webp 640w" src="/pictures/1.webp">',
    '<meta name="description" content="/not/an/address/">',
    '<meta property="og:image" content="https://menu.example/pictures/1.webp">',
  ])('%s', (html) => {
    expect(find(html)).toEqual([]);
  });
});

describe('an address of the site that leads nowhere is found:', () => {
  it.each([
    ['<a href="/gone/">', '/gone/'],
    ['<a href="/menu">', '/menu'],
    ['<a href="https://menu.example/gone/?q=1">', 'https://menu.example/gone/?q=1'],
    ['<script src="/_astro/gone.js">', '/_astro/gone.js'],
    ['<img srcset="/pictures/1.webp 320w, /pictures/9.webp 640w">', '/pictures/9.webp'],
    ['<link rel="preload" imagesrcset="/pictures/9.webp 1x">', '/pictures/9.webp'],
    ['<form action="/find/">', '/find/'],
    ['<meta property="og:image" content="https://menu.example/card.jpg">', 'https://menu.example/card.jpg'],
    ['<a href="/brands/%E0%A4%A/">', '/brands/%E0%A4%A/'],
  ])('%s', (html, address) => {
    expect(find(`<p>Sweet</p>${html}`)).toEqual([address]);
  });

  it('once, however often it stands there', () => {
    expect(find('<a href="/gone/"></a><a href="/gone/"></a>')).toEqual(['/gone/']);
  });
});
