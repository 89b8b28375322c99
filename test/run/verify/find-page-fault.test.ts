import { expect, it } from 'vitest';
import { findPageFault } from '#run/verify/find-page-fault.ts';

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>Sweet</title></head><body><p>${'Sweet and ripe. '.repeat(20)}</p></body></html>\n`;

it('a whole page has no fault', () => {
  expect(findPageFault(PAGE)).toBeUndefined();
});

it.each([
  ['an empty page', '', 'has only 0 bytes'],
  ['a page of hardly anything', '<!doctype html><html></html>', 'has only 28 bytes'],
  ['a page that is cut off', PAGE.slice(0, -20), 'is cut off'],
  ['something that is no page', `{"name":"${'x'.repeat(300)}"}`, 'does not begin as a page does'],
])('%s is said to be one', (_, html, fault) => {
  expect(findPageFault(html)).toBe(fault);
});
