import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RATE_LIMITS } from '#intake/rate-limit.ts';
import { LARGEST_FORM_BYTES } from '#intake/read-form.ts';
import { JOIN_FIELDS } from '#menu/join/join-form.ts';
import { joinSettings } from '#settings/join-schema.ts';
import { CODE, PAGE, ROOT } from '../../docs/join-page.ts';

describe('what the page says', () => {
  it('of the settings is what they take', () => {
    const [settings = ''] = CODE;
    const keys = [...settings.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(joinSettings.shape));
  });

  it('of how much and how often is so', () => {
    expect(RATE_LIMITS).toEqual({ perSender: 20, inAll: 300, windowMs: 15 * 60_000 });
    expect(PAGE).toContain(
      'for a quarter of an hour how often each address has sent: twenty forms an address, 300 in all',
    );
    expect(PAGE).toContain(`of ${LARGEST_FORM_BYTES / 1024} KB at most`);
  });

  it('of the form has as many rows as there are things to fill in', () => {
    const table = PAGE.split('## What the form asks')[1]?.split('\n\n')[1] ?? '';
    // Names, licences and cards are two fields in a row; an address is five.
    expect(table.trim().split('\n').length - 2).toBe(JOIN_FIELDS.length - 1 - 1 - 1 - 4);
  });

  it('of links leads to files that are there', () => {
    const links = [...PAGE.matchAll(/\]\((?!http|#)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(() => readFileSync(join(ROOT, 'docs', link))).not.toThrow();
  });
});
