import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawLinkCard } from '../../src/site/draw-link-card.ts';

it('a shelf’s link card is its plate on the store’s paper, in the size that link previews take', async () => {
  const card = await drawLinkCard('flower', '#ffe0e0');
  expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  const [red = 0, green = 0] = await sharp(card)
    .extract({ left: 2, top: 2, width: 1, height: 1 })
    .raw()
    .toBuffer();
  expect(red - green).toBeGreaterThan(20);
  const { isOpaque, channels } = await sharp(card).stats();
  expect(isOpaque).toBe(true);
  expect(channels[1]?.stdev).toBeGreaterThan(5);
});
