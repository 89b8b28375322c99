import sharp from 'sharp';

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
export function paint(colour: string, { width, height }: Size = { width: 400, height: 500 }): sharp.Sharp {
  return sharp({ create: { width, height, channels: 3, background: colour } });
}

/** A picture that is hard to compress, so that a part of its file is a part of the picture. */
export function paintNoise({ width, height }: Size = { width: 400, height: 300 }): sharp.Sharp {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } });
}

/** Frames of different greys, to be encoded as an animation by the test. */
export async function paintFrames(count: number): Promise<sharp.Sharp> {
  const frames = Array.from({ length: count }, (_, frame) => {
    const grey = frame % 256;
    return paint(`rgb(${grey}, ${grey}, ${grey})`, { width: 8, height: 8 }).png().toBuffer();
  });
  return sharp(await Promise.all(frames), { join: { animated: true } });
}

/** A PNG of a few kilobytes that is enormous once decoded. */
export function paintPixelBomb(): Promise<Buffer> {
  return sharp({
    create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .toColourspace('b-w')
    .png({ compressionLevel: 9 })
    .toBuffer();
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
