import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#menu/model/picture.ts';
import type { PictureSettings } from '#run/sync/pictures/gather-pictures.ts';
import { createSettings, type GatheredOne, gatherOne } from './gathering.ts';
import { send, startPictureHost } from './picture-host.ts';
import { paint, paintFrames, paintJpeg, paintNoise, paintPixelBomb, readPixel } from './sample-pictures.ts';

interface GatheredBytes extends GatheredOne {
  cacheDirectory: string;
}

/** Gathers what a host sends as a picture, and claims to be one. */
async function gatherBytes(
  body: Buffer | string,
  changed: Partial<PictureSettings> = {},
): Promise<GatheredBytes> {
  const host = await startPictureHost();
  host.serve('/a.jpg', send(body, { 'content-type': 'image/jpeg' }));
  const settings = await createSettings(host, changed);
  return { ...(await gatherOne(`${host.origin}/a.jpg`, settings)), cacheDirectory: settings.cacheDirectory };
}

/** Gathers bytes that are a picture. */
async function gatherPicture(body: Buffer, changed: Partial<PictureSettings> = {}) {
  const { picture, fault, cacheDirectory } = await gatherBytes(body, changed);
  expect(fault).toBeUndefined();
  if (!picture) throw new Error('There is no picture.');
  return { picture, fileOf: (path: string) => join(cacheDirectory, path) };
}

function listFiles({ sources, avifSources = [] }: Picture): string[] {
  return [...sources, ...avifSources].map(({ path }) => path);
}

describe('what is called a picture and is none', () => {
  it.each([
    [
      'an HTML page',
      '<!DOCTYPE html><title>Maintenance</title>',
      'picture-not-an-image',
      'It is an HTML page.',
    ],
    ['a JSON document', '{"error":"NoSuchKey"}', 'picture-not-an-image', 'It is a JSON document.'],
    ['an XML document', '<?xml version="1.0"?><Error/>', 'picture-not-an-image', 'It is an XML document.'],
    ['nothing', '', 'picture-not-an-image', 'It is empty.'],
    ['anything else', 'lorem ipsum', 'picture-not-an-image', 'It is in no known picture format.'],
    [
      'an SVG',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'picture-wrong-format',
      'It is an SVG.',
    ],
    [
      'an SVG with a prologue',
      '\ufeff<?xml version="1.0"?>\n<!-- by hand -->\n<svg:svg/><svg onload="alert(1)"/>',
      'picture-wrong-format',
      'It is an SVG.',
    ],
  ])('%s is refused', async (_what, body, code, detail) => {
    const { picture, fault } = await gatherBytes(body);
    expect(picture).toBeUndefined();
    expect(fault).toMatchObject({ code, detail });
  });

  it.each<[string, string, string, () => Buffer | Promise<Buffer>]>([
    ['TIFF', 'It is a TIFF.', 'picture-wrong-format', () => paint('red').tiff().toBuffer()],
    ['HEIC', 'It is a HEIC.', 'picture-wrong-format', () => toContainer('heic', 'mif1', 'heic')],
    [
      'HEIC of another main brand',
      'It is a HEIC.',
      'picture-wrong-format',
      () => toContainer('mif1', 'heix'),
    ],
    ['animated AVIF', 'It is an animated AVIF.', 'picture-wrong-format', () => toContainer('avis', 'avif')],
    ['video', 'It is a video.', 'picture-not-an-image', () => toContainer('isom', 'mp41')],
    [
      'video that ends at once',
      'It is a video.',
      'picture-not-an-image',
      () => Buffer.from('\0\0\0\x08ftyp'),
    ],
  ])('a %s is refused', async (_what, detail, code, encode) => {
    const { fault } = await gatherBytes(await encode());
    expect(fault).toMatchObject({ code, detail });
  });

  it('a HEIC that claims to be an AVIF is refused', async () => {
    const bytes = await paint('red', { width: 16, height: 16 }).avif({ effort: 0 }).toBuffer();
    const { picture, fault } = await gatherBytes(
      Buffer.from(bytes.toString('latin1').replaceAll('av01', 'hvc1').replaceAll('av1C', 'hvcC'), 'latin1'),
    );
    expect(picture).toBeUndefined();
    expect(fault?.code).toBe('picture-unreadable');
  });

  it('an animated GIF of many frames is refused', async () => {
    const { fault } = await gatherBytes(await (await paintFrames(200)).gif().toBuffer());
    expect(fault).toMatchObject({
      code: 'picture-wrong-format',
      detail: 'It is an animation of 200 frames.',
      hint: expect.stringContaining('not animated'),
    });
  });

  it('an animated WebP is refused', async () => {
    const { fault } = await gatherBytes(await (await paintFrames(20)).webp().toBuffer());
    expect(fault).toMatchObject({ code: 'picture-wrong-format', detail: 'It is an animation of 20 frames.' });
  });

  it('the mere beginning of a PNG is refused', async () => {
    const { fault } = await gatherBytes((await paint('red').png().toBuffer()).subarray(0, 20));
    expect(fault?.code).toBe('picture-truncated');
  });
});

describe('a damaged picture', () => {
  it.each([
    ['JPEG', () => paintNoise().jpeg().toBuffer()],
    ['progressive JPEG', () => paintNoise().jpeg({ progressive: true }).toBuffer()],
    ['PNG', () => paintNoise().png().toBuffer()],
    ['interlaced PNG', () => paintNoise().png({ progressive: true }).toBuffer()],
    ['WebP', () => paintNoise().webp().toBuffer()],
    ['GIF', () => paintNoise().gif({ effort: 1 }).toBuffer()],
    ['AVIF', () => paintNoise().avif({ effort: 0 }).toBuffer()],
  ])('is a fault if it is a %s that breaks off, early or late', async (_what, encode) => {
    const whole = await encode();
    for (const part of [0.1, 0.5, 0.99]) {
      const { picture, fault } = await gatherBytes(whole.subarray(0, whole.length * part));
      expect(picture).toBeUndefined();
      expect(fault?.code).toBe('picture-truncated');
    }
  });

  it('is a fault if its middle is not its own', async () => {
    const bytes = await paintNoise().png().toBuffer();
    bytes.fill(0x55, 100_000, 101_000);
    const { fault } = await gatherBytes(bytes);
    expect(fault).toMatchObject({
      code: 'picture-unreadable',
      detail: expect.stringMatching(/^Its decoder says: .+/),
    });
  });
});

describe('a picture of too many pixels', () => {
  it('is refused before it is decoded', async () => {
    const bomb = paintPixelBomb();
    expect(bomb.length).toBeLessThan(40_000);
    const { fault } = await gatherBytes(bomb);
    expect(fault).toMatchObject({ code: 'picture-too-large', detail: 'It has 16000 × 16000 pixels.' });
  });

  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['GIF by its screen', 'It has 8000 × 8000 pixels.', () => toSmallGif(8000, 8000)],
    ['GIF by its frame', 'It has 65535 × 65535 pixels.', () => toSmallGif(1, 65_535)],
    ['AVIF by what it declares', 'It has 16000 × 16000 pixels.', () => declareAvif(16_000)],
  ])('is refused before it is decoded: a %s', async (_what, detail, encode) => {
    const { fault } = await gatherBytes(await encode());
    expect(fault).toMatchObject({ code: 'picture-too-large', detail });
  });

  it('is refused if it is an AVIF that declares fewer', async () => {
    const { picture, fault } = await gatherBytes(await declareAvif(64, 2000));
    expect(picture).toBeUndefined();
    expect(fault).toMatchObject({
      code: 'picture-unreadable',
      detail: expect.stringContaining('exceeds the maximum image size'),
    });
  });

  it('is refused above the limit, and taken at it', async () => {
    const bytes = await paintJpeg('#2f5a36', { width: 100, height: 50 });
    expect((await gatherBytes(bytes, { maxPixels: 4999 })).fault?.code).toBe('picture-too-large');
    expect((await gatherBytes(bytes, { maxPixels: 5000 })).fault).toBeUndefined();
  });

  it('is refused if a side is longer than WebP can hold', async () => {
    const { fault } = await gatherBytes(await paintJpeg('#2f5a36', { width: 100, height: 16_400 }));
    expect(fault).toMatchObject({ code: 'picture-too-large', detail: 'It has 100 × 16400 pixels.' });
  });
});

describe('a picture on the menu', () => {
  it.each([
    [2000, [512, 1200], 1200],
    [1200, [512, 1200], 1200],
    [1198, [512, 1198], 1198],
    [638, [512], 512],
    [640, [512, 640], 640],
    [512, [512], 512],
    [320, [320], 320],
    [100, [100], 100],
  ])('of %i pixels has the widths %j', async (width, widths, widest) => {
    const { picture, fileOf } = await gatherPicture(await paintJpeg('#2f5a36', { width, height: width / 2 }));
    expect(picture.sources.map(({ widthPx }) => widthPx)).toEqual(widths);
    expect(picture).toMatchObject({ widthPx: widest, heightPx: Math.round(widest / 2) });
    expect(picture.avifSources).toBeUndefined();
    for (const { path, widthPx } of picture.sources) {
      expect(path).toMatch(new RegExp(`^/pictures/[0-9a-f]{16}-${widthPx}\\.webp$`));
      const metadata = await sharp(fileOf(path)).metadata();
      expect(metadata).toMatchObject({ format: 'webp', width: widthPx, height: Math.round(widthPx / 2) });
    }
  });

  it.each([
    ['GIF', () => paint('#c03020').gif().toBuffer()],
    ['GIF of version 87a', async () => toGif87(await paint('#c03020').gif().toBuffer())],
    ['AVIF', () => paint('#c03020').avif({ effort: 0 }).toBuffer()],
  ])('may come as a still %s, and is a WebP', async (_what, encode) => {
    const { picture, fileOf } = await gatherPicture(await encode());
    expect(picture).toMatchObject({ widthPx: 400, heightPx: 500 });
    const file = fileOf(picture.sources.at(-1)?.path ?? '');
    expect((await sharp(file).metadata()).format).toBe('webp');
    expectColour(await readPixel(file, 200, 250), [192, 48, 32]);
  });

  it.each([
    ['GIF', (picture: Sharp) => picture.gif().toBuffer()],
    ['AVIF', (picture: Sharp) => picture.avif({ effort: 0 }).toBuffer()],
  ])('stays see-through if it is a %s', async (_what, encode) => {
    const background = { r: 40, g: 90, b: 50, alpha: 0 };
    const glass = sharp({ create: { width: 400, height: 400, channels: 4, background } });
    const { picture, fileOf } = await gatherPicture(await encode(glass));
    const { channels } = await sharp(fileOf(picture.sources[0]?.path ?? '')).stats();
    expect(channels[3]?.max).toBe(0);
  });

  it('has the widths that the settings name', async () => {
    const { picture } = await gatherPicture(await paintJpeg('#2f5a36'), { widthsPx: [200, 50, 200] });
    expect(picture.sources.map(({ widthPx }) => widthPx)).toEqual([50, 200]);
  });

  it('is AVIF too where the settings ask for it', async () => {
    const { picture, fileOf } = await gatherPicture(await paintJpeg('#2f5a36'), { writesAvif: true });
    expect(picture.avifSources?.map(({ widthPx }) => widthPx)).toEqual([400]);
    for (const { path, widthPx } of picture.avifSources ?? []) {
      expect(path).toMatch(new RegExp(`-${widthPx}\\.avif$`));
      expect(await sharp(fileOf(path)).metadata()).toMatchObject({
        format: 'heif',
        compression: 'av1',
        width: widthPx,
      });
    }
  });

  it('has a preview that fits in the page, whatever is on it', async () => {
    for (const source of [
      paint('#2f5a36'),
      paintNoise({ width: 20, height: 20 }),
      paintNoise({ width: 20, height: 2000 }),
    ]) {
      const { picture } = await gatherPicture(await source.png().toBuffer());
      expect(picture.preview).toMatch(/^data:image\/webp;base64,/);
      expect(picture.preview.length).toBeLessThanOrEqual(500);
      const thumbnail = Buffer.from(picture.preview.split(',')[1] ?? '', 'base64');
      const { width, height } = await sharp(thumbnail).metadata();
      expect(Math.max(width, height)).toBe(20);
    }
  });

  it('stands upright', async () => {
    const upright = await paint('#c02020', { width: 300, height: 400 })
      .composite([
        { input: await paint('#2020c0', { width: 300, height: 200 }).png().toBuffer(), top: 0, left: 0 },
      ])
      .png()
      .toBuffer();
    const lying = await sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(lying).metadata()).width).toBe(400);
    const { picture, fileOf } = await gatherPicture(lying, { widthsPx: [300] });
    expect(picture).toMatchObject({ widthPx: 300, heightPx: 400 });
    const file = fileOf(picture.sources[0]?.path ?? '');
    expectColour(await readPixel(file, 150, 20), [0x20, 0x20, 0xc0]);
    expectColour(await readPixel(file, 150, 380), [0xc0, 0x20, 0x20]);
  });

  it.each([
    ['CMYK', [193, 35, 7], () => paint('#c03020').toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits a channel', [192, 48, 32], () => paint('#c03020').toColourspace('rgb16').png().toBuffer()],
    ['grey', [128, 128, 128], () => paint('#808080').toColourspace('b-w').jpeg().toBuffer()],
    ['16-bit grey', [128, 128, 128], () => paint('#808080').toColourspace('grey16').png().toBuffer()],
    ['a wide gamut', [192, 48, 32], () => paint('#c03020').withIccProfile('p3').png().toBuffer()],
    ['a palette', [192, 48, 32], () => paint('#c03020').png({ palette: true }).toBuffer()],
  ])('in %s comes out in sRGB of 8 bits', async (_what, colour, encode) => {
    const { picture, fileOf } = await gatherPicture(await encode());
    for (const path of listFiles(picture)) {
      expect(await sharp(fileOf(path)).metadata()).toMatchObject({
        space: 'srgb',
        depth: 'uchar',
        channels: 3,
      });
    }
    expectColour(await readPixel(fileOf(picture.sources[0]?.path ?? ''), 100, 100), colour);
  });

  it('stays see-through, and has no preview that would shine through it', async () => {
    const background = { r: 40, g: 90, b: 50, alpha: 0 };
    const bytes = await sharp({ create: { width: 400, height: 400, channels: 4, background } })
      .png()
      .toBuffer();
    const { picture, fileOf } = await gatherPicture(bytes);
    const { channels } = await sharp(fileOf(picture.sources[0]?.path ?? '')).stats();
    expect(channels[3]?.max).toBe(0);
    const preview = await sharp(Buffer.from(picture.preview.split(',')[1] ?? '', 'base64')).stats();
    expect(preview.channels[3]?.max).toBe(0);
  });

  it('tells nothing of the camera, the place or the program', async () => {
    const bytes = await paint('#2f5a36')
      .withExif({
        IFD0: { Copyright: 'SECRET-PLACE', Artist: 'SECRET-PLACE' },
        IFD3: { GPSLatitude: '34/1 3/1 0/1' },
      })
      .withIccProfile('p3')
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-PLACE</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(bytes.includes('SECRET-PLACE')).toBe(true);
    const { picture, fileOf } = await gatherPicture(bytes, { writesAvif: true });
    for (const path of listFiles(picture)) {
      const { exif, icc, iptc, xmp, orientation } = await sharp(fileOf(path)).metadata();
      expect([path, exif, icc, iptc, xmp, orientation]).toEqual([path, ...Array(5).fill(undefined)]);
    }
  });
});

function expectColour(actual: number[], expected: readonly number[]): void {
  const differences = actual.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN)));
  expect(Math.max(...differences), `${actual} is not ${expected}`).toBeLessThanOrEqual(8);
}

/** The first box of a file whose brands are these. */
function toContainer(...brands: string[]): Buffer {
  const [main = '', ...others] = brands;
  const box = Buffer.from(`\0\0\0\0ftyp${main}\0\0\0\0${others.join('')}`, 'latin1');
  box.writeUInt32BE(box.length, 0);
  return Buffer.concat([box, Buffer.alloc(64)]);
}

/** A GIF of a few bytes, its sides in pixels: of its screen, and of the one frame on it. */
function toSmallGif(screenPx: number, framePx: number): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  for (const place of [6, 8]) head.writeUInt16LE(screenPx, place);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]);
  for (const place of [5, 7]) frame.writeUInt16LE(framePx, place);
  return Buffer.concat([head, frame]);
}

/** The same GIF as an older program writes it: without the extensions of 89a. */
function toGif87(gif: Buffer): Buffer {
  const first = gif.indexOf(0x2c, 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1));
  const tableEnd = 13 + ((gif[10] ?? 0) & 0x80 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0);
  const old = Buffer.concat([gif.subarray(0, tableEnd), gif.subarray(first)]);
  old.write('GIF87a', 'latin1');
  return old;
}

/** An AVIF that says it has a side of so many pixels. */
async function declareAvif(sidePx: number, realSidePx = 64): Promise<Buffer> {
  const bytes = await paint('#2f5a36', { width: realSidePx, height: realSidePx })
    .avif({ effort: 0 })
    .toBuffer();
  const extents = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(sidePx, extents);
  bytes.writeUInt32BE(sidePx, extents + 4);
  return bytes;
}
