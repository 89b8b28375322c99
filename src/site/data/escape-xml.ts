import { escapeUTF8 } from 'entities';

/** What XML 1.0 allows in a document; the rest makes it unreadable, even as an entity: https://www.w3.org/TR/xml/#charsets */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** For the text of an element, and for attributes. What no XML may hold is left out. */
export function escapeXml(text: string): string {
  return escapeUTF8(text.replace(NOT_IN_XML, ''));
}
