import { describe, expect, it } from 'vitest';
import { checkSettings } from '#cli/check-settings.ts';
import { store as demo } from '#sandbox/demo-store/settings.ts';
import { parseStore } from '#settings/parse-store.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { store as corner } from '../stores/corner-store.ts';
import { catchError } from '../treez/catch-error.ts';

const check = async (changes: Partial<StoreInput>, isDemo = false) =>
  checkSettings(parseStore({ ...corner, ...changes }, ''), { source: 'my-store.ts', isDemo });
const inState = (region: string, profile?: 'ca' | 'ny' | 'ok' | 'cautious'): Partial<StoreInput> => ({
  address: { ...corner.address, region },
  compliance: { profile },
});

describe('a store under the rules of another state', () => {
  it.each([
    ['CA', 'ny', 'New York', 'write "ca"'],
    ['New York', 'ca', 'California', 'write "ny"'],
    ['California', 'ok', 'Oklahoma', 'write "ca"'],
  ] as const)(
    'is refused where its own state has a profile: %s with %s',
    async (region, profile, name, advice) => {
      for (const isDemo of [true, false]) {
        const error = await catchError(check(inState(region, profile), isDemo));
        expect(error.code).toBe('SETTINGS_INVALID');
        expect(error.message).toContain(
          `  store.compliance.profile: "${profile}" has the rules and warnings of ${name}`,
        );
        expect(error.message).toContain(`"${region}"`);
        expect(error.message).toContain(advice);
      }
    },
  );

  it('is told where its own has none', async () => {
    const [line, ...others] = await check(inState('OR', 'ca'));
    expect(line).toMatch(/"ca", with the rules and warnings of California.*"OR", US.*"cautious"/);
    expect(others).toEqual([]);
  });

  it.each([
    ['CA', 'ca'],
    ['CA', 'cautious'],
    ['OR', 'cautious'],
    ['New York', 'ny'],
  ] as const)('is none in %s with %s', async (region, profile) => {
    expect(await check(inState(region, profile))).toEqual([]);
  });
});

describe('a warning that another state left behind', () => {
  it('is told with the state whose words it has', async () => {
    const warnings = ['Please be kind.', 'Licensed by the State of New Jersey'];
    const [line] = await check({ ...inState('NY', 'ny'), warnings });
    expect(line).toBe('store.warnings.1 has the words of New Jersey: "Licensed by the State of New Jersey".');
  });

  it('is told where it is the demo store’s, which is in California', async () => {
    const warnings = demo.warnings?.map((text) => text.toUpperCase()) ?? [];
    const [line] = await check({ ...inState('NY', 'ny'), warnings });
    expect(line).toMatch(/^store\.warnings\.0 is the demo store’s, which is in California: "FOR USE/);
    expect(await check({ ...inState('CA', 'ca'), warnings })).toEqual([]);
  });
});

it('the demo store’s settings are fit for the demo, and for nothing else', async () => {
  expect(await check(demo, true)).toEqual([]);
  expect((await catchError(check(demo))).message).toContain('settings of the demo store');
});
