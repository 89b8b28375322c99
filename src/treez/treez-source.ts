import type { MenuSource } from '#menu/source.ts';
import { createRedactor } from './client/redactor.ts';
import type { TreezAccess } from './client/treez-access.ts';
import { fetchFeed } from './feed/treez-feed.ts';
import { PICTURE_FIELD_PATH } from './product/read-image-urls.ts';

/** A store's menu in Treez. @param access not checked before the first call */
export function createTreezSource(access: TreezAccess): MenuSource {
  const { baseUrl, dispensary, clientId, apiKey } = access;
  return {
    name: 'Treez',
    storeId: dispensary,
    fetchFeed: (options) => fetchFeed(access, options),
    redact: createRedactor([clientId, apiKey]).redact,
    secrets: [
      { name: 'API key', value: apiKey },
      { name: 'client id', value: clientId },
    ],
    // Whether the address can be one is checked where it is called: until then nobody asks for this.
    get pictureOrigin() {
      return new URL(baseUrl).origin;
    },
    pictureField: PICTURE_FIELD_PATH,
  };
}
