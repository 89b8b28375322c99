import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeTemporaryFiles, writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

/** Longer than any file system takes for a name, but only with the ending of a draft behind it. */
const LONGEST_NAME = 'n'.repeat(250);

describe('a file that is written', () => {
  it('holds what was written, text or bytes', async () => {
    const file = join(createTemporaryDirectory(), 'snapshot.json');
    await writeFileAtomically(file, 'Sweet and ripe');
    expect(readFileSync(file, 'utf8')).toBe('Sweet and ripe');
    await writeFileAtomically(file, Buffer.from([0xff, 0x00]));
    expect([...readFileSync(file)]).toEqual([0xff, 0x00]);
  });

  it('stays as it was when the new one cannot be written', async () => {
    const directory = createTemporaryDirectory();
    const file = join(directory, LONGEST_NAME);
    writeFileSync(file, 'old');
    await expect(writeFileAtomically(file, 'new')).rejects.toThrow('ENAMETOOLONG');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(directory)).toEqual([LONGEST_NAME]);
  });

  it('leaves no draft where it has no directory to stand in', async () => {
    const directory = createTemporaryDirectory();
    writeFileSync(join(directory, 'data'), 'a file');
    await expect(writeFileAtomically(join(directory, 'data', 'snapshot.json'), 'new')).rejects.toThrow(
      'ENOTDIR',
    );
    expect(readdirSync(directory)).toEqual(['data']);
  });

  it('takes the place of a directory that stands there by mistake', async () => {
    const directory = createTemporaryDirectory();
    const place = join(directory, 'snapshot.json');
    mkdirSync(join(place, 'full'), { recursive: true });
    await writeFileAtomically(place, 'new');
    expect(readFileSync(place, 'utf8')).toBe('new');
    expect(readdirSync(directory)).toEqual(['snapshot.json']);
  });

  it.each([true, false])(
    'takes the place of a link, and leaves what that leads to; durable: %s',
    async (isDurable) => {
      const directory = createTemporaryDirectory();
      writeFileSync(join(directory, 'private.txt'), 'private', { mode: 0o600 });
      symlinkSync('private.txt', join(directory, 'snapshot.json'));
      await writeFileAtomically(join(directory, 'snapshot.json'), 'new', { isDurable });
      expect(readFileSync(join(directory, 'private.txt'), 'utf8')).toBe('private');
      expect(statSync(join(directory, 'private.txt')).mode % 0o1000).toBe(0o600);
      expect(lstatSync(join(directory, 'snapshot.json')).isFile()).toBe(true);
      expect(statSync(join(directory, 'snapshot.json')).mode % 0o1000).toBe(0o644);
      expect(readdirSync(directory).sort()).toEqual(['private.txt', 'snapshot.json']);
    },
  );

  it('is whole to whoever reads it meanwhile', async () => {
    const file = join(createTemporaryDirectory(), 'snapshot.json');
    const texts = Array.from({ length: 12 }, (_, turn) => String(turn).repeat(50_000));
    await writeFileAtomically(file, texts[0] ?? '');
    const writing = Promise.all(texts.map((text) => writeFileAtomically(file, text)));
    let isWriting = true;
    const whole = new Set(texts);
    const torn: number[] = [];
    writing.finally(() => {
      isWriting = false;
    });
    while (isWriting) {
      const text = readFileSync(file, 'utf8');
      if (!whole.has(text)) torn.push(text.length);
      await new Promise(setImmediate);
    }
    await writing;
    expect(torn).toEqual([]);
  });
});

it('what killed runs were writing is removed, and nothing else', async () => {
  const directory = createTemporaryDirectory();
  const kept = ['report.json', 'report.tmp', 'notes.tmp', 'a.0b1e.tmp'];
  for (const name of [...kept, 'report.json.0b1e5f0c-9a7d-4e2f-8c3b-6a1d0e9f7c5b.tmp'])
    writeFileSync(join(directory, name), '');
  await removeTemporaryFiles(directory);
  expect(readdirSync(directory).sort()).toEqual(kept.toSorted());
});

it('a directory that is not there, or in place of a file, is no error', async () => {
  const directory = createTemporaryDirectory();
  mkdirSync(join(directory, 'a.0b1e5f0c-9a7d-4e2f-8c3b-6a1d0e9f7c5b.tmp'));
  await removeTemporaryFiles(directory);
  await removeTemporaryFiles(join(directory, 'none'));
});
