import { type ByteReader, createByteReader } from './byte-reader.ts';

interface GlyphStreams {
  glyphCount: number;
  contours: ByteReader;
  points: ByteReader;
  flags: ByteReader;
  glyphs: ByteReader;
  composites: ByteReader;
  boxes: ByteReader;
  boxBitmap: Buffer;
}

interface GlyphPoint {
  x: number;
  y: number;
  isOnCurve: boolean;
}

/**
 * Undoes the transformation of a font's outlines (https://www.w3.org/TR/WOFF2/#glyf_table_format): seven streams of numbers
 * become one record a glyph, without its hints, which say something to low resolutions only.
 * @returns the tables `glyf` and `loca`, the latter in its long format
 */
export function rebuildGlyphs(transformed: Buffer): { glyf: Buffer; loca: Buffer } {
  const streams = readStreams(transformed);
  const records: Buffer[] = [];
  const loca = Buffer.alloc(4 * (streams.glyphCount + 1));
  let offset = 0;
  for (let id = 0; id < streams.glyphCount; id += 1) {
    const record = rebuildGlyph(id, streams);
    offset += record.length;
    records.push(record);
    loca.writeUInt32BE(offset, 4 * (id + 1));
  }
  return { glyf: Buffer.concat(records), loca };
}

function readStreams(transformed: Buffer): GlyphStreams {
  const head = createByteReader(transformed);
  head.bytes(4);
  const glyphCount = head.uint16();
  head.uint16();
  const lengths = Array.from({ length: 7 }, () => head.uint32());
  const [contours, points, flags, glyphs, composites, boxes] = lengths.map((each) => head.bytes(each));
  if (!contours || !points || !flags || !glyphs || !composites || !boxes) throw new Error('No outlines.');
  const bitmapBytes = 4 * Math.ceil(glyphCount / 32);
  return {
    glyphCount,
    contours: createByteReader(contours),
    points: createByteReader(points),
    flags: createByteReader(flags),
    glyphs: createByteReader(glyphs),
    composites: createByteReader(composites),
    boxes: createByteReader(boxes.subarray(bitmapBytes)),
    boxBitmap: boxes.subarray(0, bitmapBytes),
  };
}

function rebuildGlyph(id: number, streams: GlyphStreams): Buffer {
  const contourCount = streams.contours.int16();
  const hasBox = ((streams.boxBitmap[id >> 3] ?? 0) & (0x80 >> (id & 7))) !== 0;
  const box = hasBox ? streams.boxes.bytes(8) : undefined;
  if (contourCount === 0) return Buffer.alloc(0);
  const parts = contourCount > 0 ? readOutline(contourCount, streams) : [readComponents(streams)];
  const header = Buffer.alloc(10);
  header.writeInt16BE(contourCount, 0);
  box?.copy(header, 2);
  const record = Buffer.concat([header, ...parts]);
  return Buffer.concat([record, Buffer.alloc(-record.length & 3)]);
}

/** Ends of contours, no hints, flags, and both coordinates in two bytes each: simple rather than small. */
function readOutline(contourCount: number, streams: GlyphStreams): Buffer[] {
  const ends: number[] = [];
  for (let index = 0; index < contourCount; index += 1) {
    ends.push((ends.at(-1) ?? -1) + readShort255(streams.points));
  }
  const points = readPoints((ends.at(-1) ?? -1) + 1, streams);
  readShort255(streams.glyphs);
  const steps = (axis: 'x' | 'y') =>
    points.map((point, index) => point[axis] - (points[index - 1]?.[axis] ?? 0));
  return [
    toShorts([...ends, 0]),
    Buffer.from(points.map(({ isOnCurve }) => Number(isOnCurve))),
    toShorts(steps('x')),
    toShorts(steps('y')),
  ];
}

function toShorts(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt16BE(value, 2 * index);
  return bytes;
}

function readPoints(count: number, { flags, glyphs }: GlyphStreams): GlyphPoint[] {
  const points: GlyphPoint[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const flag = flags.uint8();
    const [stepX, stepY] = readStep(flag % 128, glyphs);
    x += stepX;
    y += stepY;
    points.push({ x, y, isOnCurve: flag < 128 });
  }
  return points;
}

/** The triplet encoding of a step from point to point (https://www.w3.org/TR/WOFF2/#triplet_decoding). */
function readStep(kind: number, glyphs: ByteReader): [x: number, y: number] {
  const signX = kind & 1 ? 1 : -1;
  const signY = kind & 2 ? 1 : -1;
  if (kind < 10) return [0, signX * ((kind >> 1) * 256 + glyphs.uint8())];
  if (kind < 20) return [signX * (((kind - 10) >> 1) * 256 + glyphs.uint8()), 0];
  if (kind < 84) {
    const byte = glyphs.uint8();
    const group = kind - 20;
    return [
      signX * (1 + (group >> 4) * 16 + (byte >> 4)),
      signY * (1 + ((group >> 2) & 3) * 16 + (byte & 15)),
    ];
  }
  if (kind < 120) {
    const group = kind - 84;
    return [
      signX * (1 + Math.floor(group / 12) * 256 + glyphs.uint8()),
      signY * (1 + (Math.floor(group / 4) % 3) * 256 + glyphs.uint8()),
    ];
  }
  if (kind < 124) {
    const [first, second, third] = [glyphs.uint8(), glyphs.uint8(), glyphs.uint8()];
    return [signX * (first * 16 + (second >> 4)), signY * ((second & 15) * 256 + third)];
  }
  return [signX * glyphs.uint16(), signY * glyphs.uint16()];
}

/** A number from 0 to 65,535 in one to three bytes (https://www.w3.org/TR/WOFF2/#255UInt16). */
function readShort255(reader: ByteReader): number {
  const code = reader.uint8();
  if (code === 253) return reader.uint16();
  if (code === 254) return reader.uint8() + 506;
  return code === 255 ? reader.uint8() + 253 : code;
}

const ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;
const HAS_HINTS = 0x100;

/** The glyphs that a glyph is put together from, as they stand, less the sign that hints follow. */
function readComponents({ composites, glyphs }: GlyphStreams): Buffer {
  const parts: Buffer[] = [];
  let hasHints = false;
  for (let hasMore = true; hasMore; ) {
    const flags = composites.uint16();
    hasMore = (flags & MORE_COMPONENTS) !== 0;
    hasHints ||= (flags & HAS_HINTS) !== 0;
    parts.push(toShorts([flags & 0x7fff & ~HAS_HINTS]), composites.bytes(countComponentBytes(flags)));
  }
  if (hasHints) readShort255(glyphs);
  return Buffer.concat(parts);
}

function countComponentBytes(flags: number): number {
  const scale = flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0;
  return 2 + (flags & ARE_WORDS ? 4 : 2) + scale;
}
