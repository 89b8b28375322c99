import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { formatLoader } from '#run/render/embed-loader.ts';

const LOADER = formatLoader('herbarium.a1b2c3d4.js');

it('the loader can be read as a classic script and as a module', () => {
  expect(() => new Script(LOADER)).not.toThrow();
  expect(LOADER).not.toMatch(/import\.meta|import\s+['"{]|^(?:var|let|const|function|class)\b/m);
});

it('the loader imports the script of its build, and is small', () => {
  expect(LOADER).toContain('herbarium.a1b2c3d4.js');
  expect(LOADER.length).toBeLessThanOrEqual(800);
});
