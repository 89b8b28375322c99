import { expect, it } from 'vitest';
import { toDirectories } from '../../src/pressing/directories.ts';

it.each(['corner-store', '../../elsewhere', '..', '.', 'a/b', 'Ünïcode', 'x'.repeat(300), 'CON.'])(
  'the dispensary %j keeps its things in one folder of the data',
  (name) => {
    const { store: folder } = toDirectories('/project', '/data', name);
    expect(folder).toMatch(/^\/data\/store-[A-Za-z0-9%_-]{1,100}$/);
  },
);

it('two data directories press their pages in two places, both inside the project', () => {
  const [one, other] = ['/data', '/other'].map((data) => toDirectories('/project', data, 'corner').press);
  expect(one).toMatch(/^\/project\/\.herbarium\/press-/);
  expect(other).not.toBe(one);
});
