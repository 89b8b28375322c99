import { describe, expect, it } from 'vitest';
import { findDirectionsUrl, toDirectionsUrl } from '#site/data/directions.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const { store } = createSnapshot();

describe('the way to the store', () => {
  it('is shown by Google Maps where the store says nothing else', () => {
    expect(findDirectionsUrl(store)).toBe(
      'https://www.google.com/maps/dir/?api=1&destination=1+First+Street%2C+Oakland%2C+CA+94607%2C+US',
    );
  });

  it('is shown where the store says', () => {
    const directionsUrl = 'https://maps.example.com/corner';
    expect(findDirectionsUrl({ ...store, directionsUrl })).toBe(directionsUrl);
  });

  it('leads to the whole address, whatever is in it', () => {
    const url = new URL(toDirectionsUrl({ ...store.address, street: '1 A&B Street #2, “Señal” =?' }));
    expect([...url.searchParams]).toEqual([
      ['api', '1'],
      ['destination', '1 A&B Street #2, “Señal” =?, Oakland, CA 94607, US'],
    ]);
  });
});
