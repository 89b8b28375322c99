import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPixels,
  fillBox,
  ink,
  multiply,
  type Pixels,
} from '#illustrations/link-cards/pixels/pixels.ts';

function createPicture(width: number, height: number, color: string): Pixels {
  const picture = createPixels({ width, height });
  fillBox(picture, { left: 0, top: 0, width, height }, color);
  return picture;
}

/** The colors of each row, as `#rrggbb`. */
function readRows({ data, width, height }: Pixels): string[][] {
  const readColor = (at: number) => `#${data.subarray(at * 3, at * 3 + 3).toString('hex')}`;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => readColor(y * width + x)),
  );
}

const byte = fc.integer({ min: 0, max: 255 });
const toHex = (...channels: number[]) => `#${Buffer.from(channels).toString('hex')}`;

it('a box is filled to its edges and no further', () => {
  const picture = createPicture(4, 3, '#ffffff');
  fillBox(picture, { left: 1, top: 1, width: 2, height: 1 }, '#102030');
  expect(readRows(picture)).toEqual([
    ['#ffffff', '#ffffff', '#ffffff', '#ffffff'],
    ['#ffffff', '#102030', '#102030', '#ffffff'],
    ['#ffffff', '#ffffff', '#ffffff', '#ffffff'],
  ]);
});

describe('a picture printed on another', () => {
  it('shows the lower one through its white and covers it with its black', () => {
    const picture = createPicture(3, 2, '#f7f3ea');
    const upper = createPicture(2, 1, '#ffffff');
    fillBox(upper, { left: 1, top: 0, width: 1, height: 1 }, '#000000');
    multiply(picture, upper, { left: 1, top: 1 });
    expect(readRows(picture)).toEqual([
      ['#f7f3ea', '#f7f3ea', '#f7f3ea'],
      ['#f7f3ea', '#f7f3ea', '#000000'],
    ]);
  });

  it('is the product of both, to the nearest whole number', () => {
    fc.assert(
      fc.property(byte, byte, (below, above) => {
        const picture = createPicture(1, 1, toHex(below, below, below));
        multiply(picture, createPicture(1, 1, toHex(above, above, above)), { left: 0, top: 0 });
        expect(picture.data[0]).toBe(Math.round((below * above) / 255));
      }),
    );
  });
});

describe('a shape', () => {
  const full = (width: number, height: number) => ({
    data: Buffer.alloc(width * height, 255),
    width,
    height,
  });

  it('has its color where it covers a pixel, and lets the paper be where it does not', () => {
    const picture = createPicture(3, 1, '#f7f3ea');
    ink(picture, { data: Buffer.from([0, 255]), width: 2, height: 1 }, { left: 1, top: 0 }, '#1f2a1e');
    expect(readRows(picture)).toEqual([['#f7f3ea', '#f7f3ea', '#1f2a1e']]);
  });

  it('is mixed with the paper where it covers a part of a pixel, to the nearest whole number', () => {
    fc.assert(
      fc.property(byte, byte, byte, (below, above, share) => {
        const picture = createPicture(1, 1, toHex(below, 0, 0));
        const shape = { data: Buffer.from([share]), width: 1, height: 1 };
        ink(picture, shape, { left: 0, top: 0 }, toHex(above, 0, 0));
        expect(picture.data[0]).toBe(Math.round((below * (255 - share) + above * share) / 255));
      }),
    );
  });

  it.each([
    ['left', { left: -2, top: 0 }, [['#000000', '#ffffff', '#ffffff']]],
    ['right', { left: 2, top: 0 }, [['#ffffff', '#ffffff', '#000000']]],
    ['upper', { left: 0, top: -1 }, [['#ffffff', '#ffffff', '#ffffff']]],
    ['lower', { left: 0, top: 1 }, [['#ffffff', '#ffffff', '#ffffff']]],
  ])('that hangs over the %s edge is cut off there', (_, place, rows) => {
    const picture = createPicture(3, 1, '#ffffff');
    ink(picture, full(3, 1), place, '#000000');
    expect(readRows(picture)).toEqual(rows);
  });
});
