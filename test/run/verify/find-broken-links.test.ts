import { describe, expect, it } from 'vitest';
import { findBrokenLinks } from '#run/verify/find-broken-links.ts';
import { createFileScanner } from '#run/verify/scan-file.ts';

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
const scan = createFileScanner({ tree: TREE });

/** Pages are read only where the quick look of the scan sees something: it must see all that a reader finds. */
function find(html: string): string[] {
  const found = findBrokenLinks(html, TREE);
  if (found.length > 0) expect(scan('index.html', Buffer.from(html)).mayBreak).toBe(true);
  return found;
}

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
    '<meta name="description" content="https://menu.example/nope/ is ours">',
    '<meta http-equiv="refresh" content="0; url=/menu/">',
    '<p>Use code href=/nope/</p>',
    '<p>Type &lt;a href="/nope/"&gt; or src="/nope.js" to win</p>',
    '<p title=\'<a href="/nope/">\'>Sweet</p>',
    '<title>action=/nope/</title>',
    '<textarea><a href="/nope/"></textarea>',
    '<script>const a = \'<a href="/nope/">\';</script>',
    '<script type="application/ld+json">{"description":"href=/nope/ <a href=\'/nope/\'>"}</script>',
    '<style>a::after { content: "<a href=/nope/>"; }</style>',
    '<!-- <a href="/nope/"> -->',
    '<template><a href="/nope/"></a></template>',
    '<a href="/menu/?a=1&#38;b=2">',
    '<a href="  /menu/  ">',
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
    ['<a href = "/gone/">', '/gone/'],
    ['<A HREF="/gone/">', '/gone/'],
    ['<a class="x"href="/gone/">', '/gone/'],
    ['<a href="&#x2F;gone&#47;">', '/gone/'],
    ['<a href="\n/gone/\n">', '/gone/'],
    ['<button formaction="/find/">', '/find/'],
    ['<video poster="/gone.jpg">', '/gone.jpg'],
    ['<object data="/gone.pdf">', '/gone.pdf'],
    ['<svg><use xlink:href="/gone.svg#a"/></svg>', '/gone.svg#a'],
    ['<meta http-equiv="refresh" content="0; url=/gone/">', '/gone/'],
    ['<meta content="https://menu.example/gone.jpg" name="twitter:image">', 'https://menu.example/gone.jpg'],
    ['<noscript><a href="/gone/"></a></noscript>', '/gone/'],
    ['<template><b></b></template><a href="/gone/">', '/gone/'],
    ['<!-- > --><a href="/gone/">', '/gone/'],
    ["<p>data = ' of a text</p><a href='/gone/'>", '/gone/'],
    ['<p>src=" of a text</p><a title="a" href="/gone/">', '/gone/'],
  ])('%s', (html, address) => {
    expect(find(`<p>Sweet</p>${html}`)).toEqual([address]);
  });

  it('once, however often it stands there', () => {
    expect(find('<a href="/gone/"></a><a href="/gone/"></a>')).toEqual(['/gone/']);
  });
});
