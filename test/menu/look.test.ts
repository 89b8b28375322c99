import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, LOOK_VARIABLES } from '#menu/look.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|tsx|astro|css)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, 'src', file), 'utf8') }));
const STYLE_SHEETS = FILES.filter(({ file }) => file.endsWith('.css'));

describe('the default look', () => {
  it('is written in one file, and as documented defaults in the settings’ template', () => {
    const colors = new RegExp([...Object.values(LIGHT), ...Object.values(DARK)].join('|'), 'i');
    // Drawings have colors of their own.
    const others = FILES.filter(
      ({ file }) => !/^illustrations\/(?:drawing|figures)\/|^menu\/look\.ts|^store\.config\.ts/.test(file),
    );
    expect(others.length).toBeGreaterThan(300);
    expect(others.filter(({ text }) => colors.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('has every color that a style sheet takes from it, and no other', () => {
    const taken = STYLE_SHEETS.flatMap(({ text }) =>
      [...text.matchAll(/var\(--look-([\w-]+)\)/g)].map(([, name]) => name),
    );
    expect([...new Set(taken)].toSorted()).toEqual([...LOOK_VARIABLES.keys()].toSorted());
  });

  it('is that of the icon, which is a file of its own', () => {
    const icon = readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8');
    for (const color of [LIGHT.paper, LIGHT.ink, DARK.paper, DARK.ink]) expect(icon).toContain(color);
  });
});
