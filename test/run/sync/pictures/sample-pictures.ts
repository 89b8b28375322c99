import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

interface Size {
  width: number;
  height: number;
}

/** A JPEG of one colour. */
export function paintJpeg(
  colour: string,
  { width, height }: Size = { width: 400, height: 500 },
): Promise<Buffer> {
  return paint(colour, { width, height }).jpeg().toBuffer();
}

/** A picture of one colour, to be encoded by the test. */
export function paint(colour: string, { width, height }: Size = { width: 400, height: 500 }): Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

/** A picture that is hard to compress, so that a part of its file is a part of the picture. */
export function paintNoise({ width, height }: Size = { width: 400, height: 300 }): Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } });
}

/** Frames of different greys, to be encoded as an animation by the test. */
export async function paintFrames(count: number): Promise<Sharp> {
  const frames = Array.from({ length: count }, (_, frame) => {
    const grey = (frame * 97) % 256;
    return paint(`rgb(${grey}, ${grey}, ${grey})`, { width: 8, height: 8 }).png().toBuffer();
  });
  return sharp(await Promise.all(frames), { join: { animated: true } });
}

/** A PNG of some 30 KB that has 256 million pixels: black and white, one bit each. */
export function paintPixelBomb(): Buffer {
  const header = Buffer.from([0, 0, 0x3e, 0x80, 0, 0, 0x3e, 0x80, 1, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.alloc(16_000 * (1 + 16_000 / 8)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    toChunk('IHDR', header),
    toChunk('IDAT', rows),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

function toChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Red, green and blue of one pixel of an encoded picture. */
export async function readPixel(file: string | Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(file)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return [...pixel];
}
