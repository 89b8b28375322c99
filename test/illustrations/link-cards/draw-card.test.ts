import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CardSpec, toStoreCardSpec } from '#illustrations/link-cards/card-spec.ts';
import { drawCard } from '#illustrations/link-cards/draw-card.ts';
import { paint, paintNoise, readPixel } from '../../run/sync/pictures/sample-pictures.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { CARD_STORE, CARD_WORDS, createCardSpec } from './card-specs.ts';

const LONGEST = 'Old Orchard Strawberry Lemonade Nano-Emulsified Fast-Acting Sparkling Beverage Four Pack X';
const MARGIN_PX = 48;
const TEXT_LEFT_PX = 531;

async function draw(spec: CardSpec, file?: string) {
  const card = await drawCard(spec, file);
  const metadata = await sharp(card.jpeg).metadata();
  expect(metadata).toMatchObject({ format: 'jpeg', width: 1200, height: 630, channels: 3 });
  expect(card.jpeg.length).toBeLessThanOrEqual(90_000);
  return card;
}

/** How dark the darkest pixel of a part is, from 0 (black) to 255. */
async function readDarkest(jpeg: Buffer, box: { left: number; top: number; width: number; height: number }) {
  const part = await sharp(jpeg).extract(box).greyscale().toBuffer();
  return (await sharp(part).stats()).channels[0]?.min ?? 0;
}

/** As near as a JPEG comes. */
function expectColour(actual: readonly number[], expected: readonly number[]): void {
  const distances = actual.map((channel, index) => Math.abs(channel - (expected[index] ?? 0)));
  expect(Math.max(...distances)).toBeLessThanOrEqual(3);
}

async function storePicture(bytes: Promise<Buffer>): Promise<string> {
  const file = join(createTemporaryDirectory(), '0123456789abcdef-640.webp');
  writeFileSync(file, await bytes);
  return file;
}

function withPhoto(widthPx: number, heightPx: number): CardSpec {
  return { ...createCardSpec(), picture: { path: '/pictures/x-640.webp', widthPx, heightPx } };
}

describe('a link card', () => {
  it('lies on the store’s paper and has words of ink and a drawing on a sheet', async () => {
    const { jpeg, isStandIn } = await draw(createCardSpec());
    expect(isStandIn).toBe(false);
    expectColour(await readPixel(jpeg, 20, 20), [0xf7, 0xf3, 0xea]);
    expect(await readDarkest(jpeg, { left: 532, top: 90, width: 600, height: 300 })).toBeLessThan(60);
    expect(await readDarkest(jpeg, { left: 60, top: 60, width: 400, height: 500 })).toBeLessThan(90);
  });

  it.each([
    ['a name of 90 characters', LONGEST],
    ['a name of 300 characters', 'Supercalifragilistic '.repeat(15)],
    ['a name of 300 letters without a blank', 'ABCDEFGHIJ'.repeat(30)],
    ['a name of emoji', '🔥🔥🔥'],
    ['a name from right to left', 'شوكولاتة שוקולד'],
    ['a name of marks that SVG has its own use for', '<script>&"\'</svg>'],
    ['a name of control characters', '\u0000\u001b\u202e\ud800 x'],
  ])('with %s stays within its margins', async (_, name) => {
    const { jpeg } = await draw(createCardSpec({ name, brand: name }));
    const beside = { left: 1200 - MARGIN_PX + 2, top: 0, width: MARGIN_PX - 2, height: 630 };
    expect(await readDarkest(jpeg, beside)).toBeGreaterThan(200);
    const gutter = { left: 490, top: 0, width: TEXT_LEFT_PX - 490 - 6, height: 630 };
    expect(await readDarkest(jpeg, gutter)).toBeGreaterThan(200);
  });

  it('without a name that can be set has the brand in its place', async () => {
    const [nameless, named] = await Promise.all([
      draw(createCardSpec({ name: '🔥🔥🔥' })),
      draw({ ...createCardSpec(), eyebrow: '', title: 'Marsh' }),
    ]);
    expect(nameless.jpeg.equals(named.jpeg)).toBe(true);
  });

  it('is the same, byte by byte, when it is drawn again', async () => {
    const [one, other] = [await draw(createCardSpec()), await draw(createCardSpec())];
    expect(one.jpeg.equals(other.jpeg)).toBe(true);
  });

  it('has nothing left on it of the card that was drawn before', async () => {
    const [short, long] = [createCardSpec({ name: 'A' }), createCardSpec({ name: LONGEST, brand: LONGEST })];
    const first = await draw(short);
    await draw(long);
    expect((await draw(short)).jpeg.equals(first.jpeg)).toBe(true);
  });

  it('is the same, byte by byte, when others are drawn at the same time', async () => {
    const specs = ['Blue Dream', 'Garlic Ice', 'Blue Dream', LONGEST].map((name) => createCardSpec({ name }));
    const together = await Promise.all(specs.map((spec) => draw(spec)));
    for (const [index, spec] of specs.entries()) {
      expect((await draw(spec)).jpeg.equals(together[index]?.jpeg ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('of a store has a sheet for each of four categories', async () => {
    const ids = (['flower', 'preroll', 'edible', 'pill'] as const).map((id) => ({ id }));
    const { jpeg } = await draw(toStoreCardSpec(ids, CARD_STORE, CARD_WORDS, 'Menu'));
    for (const [left, top] of [
      [60, 60],
      [280, 60],
      [60, 330],
      [280, 330],
    ] as const) {
      expect(await readDarkest(jpeg, { left, top, width: 180, height: 230 })).toBeLessThan(110);
    }
  });

  it('of a store without a product has an empty sheet', async () => {
    const { jpeg } = await draw(toStoreCardSpec([], CARD_STORE, CARD_WORDS, 'Menu'));
    expect(await readDarkest(jpeg, { left: 60, top: 60, width: 400, height: 500 })).toBeGreaterThan(230);
  });
});

describe('a photograph on a link card', () => {
  it('lies whole on a sheet of its shape', async () => {
    const file = await storePicture(paint('#2020c0', { width: 600, height: 600 }).webp().toBuffer());
    const { jpeg, isStandIn } = await draw(withPhoto(600, 600), file);
    expect(isStandIn).toBe(false);
    for (const at of [75, 315, 555]) {
      const [red = 0, , blue = 0] = await readPixel(jpeg, at, 315);
      expect(blue - red).toBeGreaterThan(100);
    }
  });

  it('with a white ground takes the sheet’s tone, and so does one that can be seen through', async () => {
    const white = await storePicture(paint('#ffffff').webp().toBuffer());
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const clear = await storePicture(
      sharp({ create: { width: 400, height: 500, channels: 4, background } })
        .webp()
        .toBuffer(),
    );
    for (const file of [white, clear]) {
      const { jpeg } = await draw(withPhoto(400, 500), file);
      expectColour(await readPixel(jpeg, 260, 315), await readPixel(jpeg, 55, 315));
    }
  });

  it('that is hard to compress still makes a small card', async () => {
    const file = await storePicture(
      paintNoise({ width: 1200, height: 1200 }).webp({ quality: 95 }).toBuffer(),
    );
    expect((await draw(withPhoto(1200, 1200), file)).isStandIn).toBe(false);
  });

  it.each([
    ['is missing', Promise.resolve('/nowhere/x.webp')],
    ['is none', storeText()],
  ])('that %s leaves its place to the plate', async (_, file) => {
    const { jpeg, isStandIn } = await draw(withPhoto(600, 600), await file);
    expect(isStandIn).toBe(true);
    expect(jpeg.equals((await draw(createCardSpec())).jpeg)).toBe(true);
  });
});

it('a photograph that comes later is shown when the card is drawn again', async () => {
  const file = join(createTemporaryDirectory(), '0123456789abcdef-640.webp');
  expect((await draw(withPhoto(600, 600), file)).isStandIn).toBe(true);
  writeFileSync(file, await paint('#2020c0').webp().toBuffer());
  expect((await draw(withPhoto(600, 600), file)).isStandIn).toBe(false);
});

async function storeText(): Promise<string> {
  return import.meta.filename;
}
