import { expect, it } from 'vitest';
import { createPagesFunction } from '#intake/cloudflare.ts';
import { createServerlessIntake } from '#intake/serverless.ts';
import { store as template } from '#store.config.ts';
import { store as demo } from '../end-to-end/site/demo/store.ts';
import { catchError } from '../treez/catch-error.ts';

const ACCESS = { TREEZ_DISPENSARY: 'corner', TREEZ_CLIENT_ID: 'client', TREEZ_API_KEY: 'secret' };

it.each([
  ['the demo store’s settings', demo, 'store.licenceNumber: this is the demo store’s'],
  ['settings that are not filled in', template, 'store.licenceNumber: empty'],
])('an intake on a host of functions is refused with %s', async (_, store, complaint) => {
  const error = await catchError((async () => createServerlessIntake(store, ACCESS))());
  expect(error.code).toBe('SETTINGS_INVALID');
  expect(error.message).toContain(complaint);
  const serve = createPagesFunction(store);
  const request = new Request('https://menu.corner.example/intake/', { method: 'POST' });
  expect((await catchError((async () => serve({ request, env: ACCESS }))())).code).toBe('SETTINGS_INVALID');
});
