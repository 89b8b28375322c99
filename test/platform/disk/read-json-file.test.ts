import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readJsonFile } from '#platform/disk/read-json-file.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const SCHEMA = z.object({ schemaVersion: z.literal(2), runs: z.array(z.int()) });

describe('a file that is kept between runs', () => {
  it('is read by its schema', async () => {
    const path = join(createTemporaryDirectory(), 'status.json');
    writeFileSync(path, '{"schemaVersion":2,"runs":[1,2]}');
    expect(await readJsonFile(path, SCHEMA)).toEqual({ schemaVersion: 2, runs: [1, 2] });
  });

  it.each([
    ['of another version', '{"schemaVersion":1,"runs":[1,2]}'],
    ['cut off', '{"schemaVersion":2,"ru'],
    ['empty', ''],
  ])('counts as missing if it is %s', async (_, text) => {
    const path = join(createTemporaryDirectory(), 'status.json');
    writeFileSync(path, text);
    expect(await readJsonFile(path, SCHEMA)).toBeUndefined();
  });

  it('may be missing, or a directory', async () => {
    const directory = createTemporaryDirectory();
    mkdirSync(join(directory, 'status.json'));
    expect(await readJsonFile(join(directory, 'status.json'), SCHEMA)).toBeUndefined();
    expect(await readJsonFile(join(directory, 'none.json'), SCHEMA)).toBeUndefined();
  });
});
