import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { createDemoCustomers } from '#sandbox/customers/demo-customers.ts';
import { TEST_DATA } from '../run-herbarium.ts';

/** What stands for one person, and nothing else. */
const MARKERS = createDemoCustomers().flatMap((customer) =>
  [
    customer.email,
    customer.phone,
    customer.drivers_license,
    customer.state_medical_id,
    customer.caregiver_license_number,
    `${customer.first_name} ${customer.last_name}`,
  ].filter((value) => value.length > 6 && value !== 'N/A'),
);

/** Files below a directory that hold any of the markers, in whatever letters. */
function listSpeaking(directory: string): string[] {
  const pattern = new RegExp(MARKERS.map((marker) => marker.replace(/[.]/g, '\\.')).join('|'), 'i');
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => join(directory, path))
    .filter((path) => statSync(path).isFile() && pattern.test(readFileSync(path, 'latin1')));
}

it('nothing that the store knows of its customers is in the site, the snapshot, the report or any cache', () => {
  expect(MARKERS.length).toBeGreaterThan(15);
  expect(listSpeaking(inject('siteDirectory'))).toEqual([]);
  for (const kept of ['store-demo', 'pictures']) {
    expect(listSpeaking(join(TEST_DATA, kept))).toEqual([]);
  }
});
