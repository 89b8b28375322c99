/** Reads numbers one after the other from big-endian bytes, as font files hold them. */
export interface ByteReader {
  /** Where the next number is read from. */
  readonly offset: number;
  uint8(): number;
  uint16(): number;
  int16(): number;
  uint32(): number;
  /** As many bytes, without a copy. */
  bytes(length: number): Buffer;
}

/** Reading beyond the end throws a RangeError. */
export function createByteReader(source: Buffer): ByteReader {
  let offset = 0;
  const skip = (length: number) => {
    const start = offset;
    offset += length;
    return start;
  };
  return {
    get offset() {
      return offset;
    },
    uint8: () => source.readUInt8(skip(1)),
    uint16: () => source.readUInt16BE(skip(2)),
    int16: () => source.readInt16BE(skip(2)),
    uint32: () => source.readUInt32BE(skip(4)),
    bytes: (length) => {
      const start = skip(length);
      if (offset > source.length) throw new RangeError(`The font ends before byte ${offset}.`);
      return source.subarray(start, offset);
    },
  };
}
