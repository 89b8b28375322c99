import { linkSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countUploads, countWritten, listFilesOnDisk, readSiteFiles } from '../../bench/runs/site-files.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const LONG_AGO = new Date('2026-11-20T10:00:00.000Z');

/** A site of two pages that were written long ago. */
function createSite(): string {
  const site = createTemporaryDirectory();
  mkdirSync(join(site, 'menu'));
  for (const path of ['index.html', 'menu/index.html']) {
    writeFileSync(join(site, path), `The ${path}`);
    utimesSync(join(site, path), LONG_AGO, LONG_AGO);
  }
  return site;
}

describe('what is written', () => {
  it('is nothing where files are as they were', () => {
    const before = listFilesOnDisk(createSite());
    expect(countWritten(before, before)).toEqual({ files: 0, bytes: 0 });
  });

  it('is not what was renamed, or has another name besides', () => {
    const site = createSite();
    const before = listFilesOnDisk(site);
    renameSync(join(site, 'index.html'), join(site, 'home.html'));
    linkSync(join(site, 'menu/index.html'), join(site, 'menu/again.html'));
    expect(countWritten(before, listFilesOnDisk(site))).toEqual({ files: 0, bytes: 0 });
  });

  it('is a file that was written over with the same, one that is new, and each only once', () => {
    const site = createSite();
    const before = listFilesOnDisk(site);
    writeFileSync(join(site, 'index.html'), 'The index.html');
    writeFileSync(join(site, 'new.html'), 'new');
    linkSync(join(site, 'new.html'), join(site, 'new-again.html'));
    expect(countWritten(before, listFilesOnDisk(site))).toEqual({ files: 2, bytes: 17 });
  });

  it('is everything where there was nothing', () => {
    const site = createSite();
    const none = listFilesOnDisk(join(site, 'gone'));
    expect(countWritten(none, listFilesOnDisk(site)).files).toBe(2);
  });
});

describe('what is uploaded', () => {
  it('is what holds other bytes or is new, and what is gone is deleted', () => {
    const site = createSite();
    const before = readSiteFiles(site);
    writeFileSync(join(site, 'index.html'), 'The index.html');
    writeFileSync(join(site, 'menu/index.html'), 'changed');
    writeFileSync(join(site, 'new.html'), 'new');
    expect(countUploads(before, readSiteFiles(site, before))).toEqual({ files: 2, bytes: 10, deletions: 0 });
    rmSync(join(site, 'index.html'));
    expect(countUploads(before, readSiteFiles(site, before)).deletions).toBe(1);
  });

  it('is every path where files have changed places', () => {
    const site = createSite();
    const before = readSiteFiles(site);
    renameSync(join(site, 'index.html'), join(site, 'new.html'));
    renameSync(join(site, 'menu/index.html'), join(site, 'index.html'));
    expect(countUploads(before, readSiteFiles(site, before))).toMatchObject({ files: 2, deletions: 1 });
  });
});
