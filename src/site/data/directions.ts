import type { PublicStore } from '../snapshot/snapshot.ts';

/** A route to an address on Google Maps (https://developers.google.com/maps/documentation/urls/get-started#directions-action). */
export function toDirectionsUrl({
  street,
  city,
  region,
  postalCode,
  country,
}: PublicStore['address']): string {
  const destination = `${street}, ${city}, ${region} ${postalCode}, ${country}`;
  return `https://www.google.com/maps/dir/?${new URLSearchParams({ api: '1', destination })}`;
}

/** Where the way to a store is shown: where the store says, or else on Google Maps. */
export function findDirectionsUrl(store: Pick<PublicStore, 'directionsUrl' | 'address'>): string {
  return store.directionsUrl ?? toDirectionsUrl(store.address);
}
