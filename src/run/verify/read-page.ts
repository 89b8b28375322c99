import { Parser } from 'htmlparser2';

/** What a page links to, and what a reader is told on it. */
export interface PageParts {
  /** As they are written, entities resolved; each once. */
  addresses: ReadonlySet<string>;
  texts: readonly PageText[];
  /** What is in its elements of structured data: JSON. */
  data: readonly string[];
}

/** A text that stands by itself: a heading, a row, a paragraph, what a picture shows. */
export interface PageText {
  text: string;
  /** It is the name of a product and nothing else. */
  isName: boolean;
}

const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'background', 'xlink:href'],
]);
const SET_ATTRIBUTES: ReadonlySet<string> = new Set(['srcset', 'imagesrcset']);
const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'label', 'summary', 'value'],
]);

/** A description may begin with an address too: only these are for addresses. */
const ADDRESS_META =
  /^(?:og:(?:url|(?:image|video|audio)(?::(?:secure_)?url)?)|twitter:(?:image|url|player))$/;
const TEXT_META = /^(?:description|(?:og|twitter):(?:title|description|site_name|image:alt))$/;
const REFRESH = /^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i;

/** Elements that do not end the text that they are in. */
const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'em', 'i', 'mark', 'q', 's', 'small'],
  ...['span', 'strong', 'sub', 'sup', 'time', 'u', 'wbr'],
]);
/** Elements of a page whose text nobody reads. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style']);
/** Elements of a file of data whose text is for people. */
const READ_IN_XML: ReadonlySet<string> = new Set(['title', 'description']);

/** Classes of elements that hold a product's name, as the pages' templates give them. */
const NAME_CLASSES = /(?:^|\s)(?:card-name|product-name|label-name)(?:\s|$)/;

/**
 * Reads a page as a browser does: what stands in texts, comments, scripts and styles is no markup. Addresses within a `<template>` lead
 * nowhere yet, and are passed over.
 * @param isXml for files of data, whose elements are all alike
 */
export function readPage(page: string, { isXml = false } = {}): PageParts {
  const addresses = new Set<string>();
  const texts: PageText[] = [];
  const data: string[] = [];
  let json = '';
  let element = '';
  let block = '';
  let isNameBlock = false;
  let templateDepth = 0;
  let isData = false;
  let meta = { key: '', content: '' };

  const addAddress = (address: string) => {
    if (templateDepth === 0) addresses.add(address.trim());
  };
  const endBlock = () => {
    if (block.trim() !== '') texts.push({ text: block, isName: isNameBlock });
    block = '';
    isNameBlock = false;
  };
  const part = (name: string) => {
    if (INLINE.has(name)) block += ' ';
    else endBlock();
  };
  const isRead = () => (isXml ? READ_IN_XML.has(element) : !UNREAD.has(element));
  const endMeta = () => {
    const { key, content } = meta;
    if (key === 'refresh') addAddress(readRefresh(content));
    else if (ADDRESS_META.test(key)) addAddress(content);
    else if (TEXT_META.test(key)) texts.push({ text: content, isName: false });
    meta = { key: '', content: '' };
  };

  const parser = new Parser(
    {
      onopentagname(name) {
        if (element === 'meta') endMeta();
        element = name;
        if (name === 'template') templateDepth += 1;
        part(name);
      },
      onattribute(name, value) {
        if (element === 'meta') {
          if (name === 'content') meta.content = value;
          else if (name === 'property' || name === 'name' || name === 'http-equiv')
            meta.key = value.toLowerCase();
        } else if (ADDRESS_ATTRIBUTES.has(name)) addAddress(value);
        else if (SET_ATTRIBUTES.has(name)) for (const address of splitSet(value)) addAddress(address);
        else if (name === 'class') isNameBlock ||= NAME_CLASSES.test(value);
        else if (name === 'type') isData = element === 'script' && value === 'application/ld+json';
        else if (TEXT_ATTRIBUTES.has(name) && value !== '')
          texts.push({ text: value, isName: name === 'alt' });
      },
      ontext(text) {
        if (isRead()) block += text;
        else if (isData) json += text;
      },
      onclosetag(name) {
        if (name === 'meta') endMeta();
        if (name === 'template') templateDepth -= 1;
        part(name);
        if (json !== '') data.push(json);
        json = '';
        element = '';
        isData = false;
      },
    },
    { decodeEntities: true, xmlMode: isXml },
  );
  parser.end(page);
  return { addresses, texts, data };
}

/** Where `5; url=/menu/` leads on to; empty if nowhere. */
export function readRefresh(content: string): string {
  return REFRESH.exec(content)?.[1]?.trim() ?? '';
}

/** Candidates are parted by a comma and a blank; a comma alone may be part of an address. */
export function splitSet(value: string): string[] {
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}
