import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOwner } from '../../src/pressing/check-owner.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const CORNER = { name: 'Corner', url: 'https://corner.example', licenceNumber: 'C10-1' };
const settings = { url: CORNER.url, licenceNumber: CORNER.licenceNumber };

function createTree(menu: unknown): string {
  const directory = createTemporaryDirectory();
  writeFileSync(join(directory, 'menu.json'), typeof menu === 'string' ? menu : JSON.stringify(menu));
  return directory;
}

describe('the menu of a real store', () => {
  it.each([
    ['a demo', { settings, isDemo: true }, 'a demo'],
    [
      'another store',
      { settings: { url: 'https://other.example', licenceNumber: 'C10-2' }, isDemo: false },
      'another store',
    ],
  ])('is not replaced by %s', async (_, replacing, words) => {
    const directory = createTree({ store: CORNER });
    await expect(checkOwner(directory, replacing)).rejects.toMatchObject({
      code: 'OUT_OF_ANOTHER_STORE',
      message: `The menu of Corner (https://corner.example) is in ${directory}, and ${words} would replace it.`,
    });
  });

  it.each([
    ['at another address', { url: 'https://new.example', licenceNumber: 'C10-1' }],
    ['with another licence', { url: 'https://corner.example', licenceNumber: 'C10-9' }],
    ['as it was', settings],
  ])('is replaced by its own, %s', async (_, own) => {
    await expect(
      checkOwner(createTree({ store: CORNER }), { settings: own, isDemo: false }),
    ).resolves.toBeUndefined();
  });
});

describe('whatever replaces it,', () => {
  it.each<[string, unknown]>([
    ['the menu of a demo', { isDemo: true, store: CORNER }],
    ['a tree that does not say whose it is', { store: {} }],
    ['a damaged tree', '{"store":'],
  ])('%s may be replaced', async (_, menu) => {
    await expect(checkOwner(createTree(menu), { settings, isDemo: true })).resolves.toBeUndefined();
  });

  it('an empty place may be filled', async () => {
    await expect(checkOwner(createTemporaryDirectory(), { settings, isDemo: true })).resolves.toBeUndefined();
  });
});
