import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { HEAD_SCRIPT } from '../../src/site/head-script.ts';

/** What the script of the head leaves on `<html>`. */
function runScript(search: string): object {
  const documentElement = { dataset: {} };
  runInNewContext(HEAD_SCRIPT, { document: { documentElement }, location: { search } });
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

it('the script leaves no name behind that others could stumble over', () => {
  const context = { document: { documentElement: { dataset: {} } }, location: { search: '?q=og' } };
  const names = Object.keys(context);
  expect(runInNewContext(`${HEAD_SCRIPT};typeof d`, context)).toBe('undefined');
  expect(Object.keys(context)).toEqual(names);
});

it('the script is small enough to stand in every page, and cannot end its own element', () => {
  expect(HEAD_SCRIPT.length).toBeLessThanOrEqual(120);
  expect(HEAD_SCRIPT).not.toMatch(/<\/|<!--/);
});
