import { expect, it } from 'vitest';
import { toDirectories } from '#run/directories.ts';

it.each(['corner-store', '../../elsewhere', '..', '.', 'a/b', 'Ünïcode', 'x'.repeat(300), 'CON.'])(
  'the dispensary %j keeps its things in one folder of the data',
  (name) => {
    const { store: folder } = toDirectories('/project', '/data', name);
    expect(folder).toMatch(/^\/data\/store-[A-Za-z0-9%_-]{1,100}$/);
  },
);

it('two stores compile their pages in two places, both inside the project, and have a lock each', () => {
  const places = [
    ['/data', 'corner'],
    ['/data', 'other'],
    ['/elsewhere', 'corner'],
  ] as const;
  const directories = places.map(([data, id]) => toDirectories('/project', data, id));
  for (const { compiling } of directories) expect(compiling).toMatch(/^\/project\/\.herbarium\/press-/);
  expect(new Set(directories.map(({ compiling }) => compiling)).size).toBe(3);
  expect(new Set(directories.map(({ lock }) => lock)).size).toBe(3);
});
