import { expect, it } from 'vitest';
import { parseJson } from '#platform/disk/parse-json.ts';

it.each<[string, unknown]>([
  ['{"runs":[1]}', { runs: [1] }],
  ['null', null],
  ['', undefined],
  ['{"runs":[1', undefined],
  ['\u0000\u0000', undefined],
])('%j holds %j', (text, value) => {
  expect(parseJson(text)).toEqual(value);
});
