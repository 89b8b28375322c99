import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { HEAD_SCRIPT } from '#site/data/head-script.ts';

/** What the script of the head leaves on `<html>`. */
function runScript(search: string, attributes: object = {}, kept: string | null = null): object {
  const documentElement = { dataset: { ...attributes } };
  const localStorage = { getItem: (key: string) => (key === 'herbarium:shopper' ? kept : null) };
  runInNewContext(HEAD_SCRIPT, { document: { documentElement }, location: { search }, localStorage, Date });
  return documentElement.dataset;
}

describe('before the first paint a page knows', () => {
  it('that there are scripts', () => {
    expect(runScript('')).toEqual({ js: '' });
  });

  it.each(['?q=og+kush', '?strain=sativa', '?x'])('that %s asks for more than it shows whole', (search) => {
    expect(runScript(search)).toEqual({ js: '', asked: '' });
  });
});

describe('before the first paint a page knows that its prices may be others', () => {
  const PAST = '2020-01-01T00:00:00.000Z';
  const FUTURE = '2999-01-01T00:00:00.000Z';

  it.each([
    [
      'for who the visitor is',
      { deals: '/data/a/deals.json', dealChange: 'never' },
      '{"groups":["Seniors"]}',
      true,
    ],
    ['since a deal has begun or ended', { deals: '/data/a/deals.json', dealChange: PAST }, null, true],
    ['not before one does', { deals: '/data/a/deals.json', dealChange: FUTURE }, null, false],
    ['not where none ever does', { deals: '/data/a/deals.json', dealChange: 'never' }, null, false],
    ['not on a menu without deals', {}, '{"groups":["Seniors"]}', false],
  ])('%s', (_, attributes, kept, isRepriced) => {
    expect('reprice' in runScript('', attributes, kept)).toBe(isRepriced);
  });
});

it('the script leaves no name behind that others could stumble over', () => {
  const context = { document: { documentElement: { dataset: {} } }, location: { search: '?q=og' } };
  const names = Object.keys(context);
  expect(runInNewContext(`${HEAD_SCRIPT};typeof d`, context)).toBe('undefined');
  expect(Object.keys(context)).toEqual(names);
});

it('the script is small enough to stand in every page, and cannot end its own element', () => {
  expect(HEAD_SCRIPT.length).toBeLessThanOrEqual(260);
  expect(HEAD_SCRIPT).not.toMatch(/<\/|<!--/);
});
