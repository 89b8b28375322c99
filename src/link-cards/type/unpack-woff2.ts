import { brotliDecompressSync } from 'node:zlib';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import { rebuildGlyphs } from './rebuild-glyphs.ts';

const SIGNATURE = 0x774f4632;
const TRAILING_HEADER_BYTES = 24;
const ARBITRARY_TAG = 63;

/** Table 1 of the specification: tags that the directory writes as their place in this list. */
const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';

interface Entry {
  tag: string;
  isTransformed: boolean;
  /** Of what is in the compressed block. */
  lengthBytes: number;
}

/**
 * Unpacks a WOFF 2.0 font (https://www.w3.org/TR/WOFF2/) with TrueType outlines into the plain file it was made of, less its hints.
 * fontkit 2 opens WOFF2 itself, but can't vary its weight (https://github.com/foliojs/fontkit/pull/377).
 * @throws Error if it is none, or one that needs more than the outlines transformed back
 */
export function unpackWoff2(woff2: Buffer): Buffer {
  const reader = createByteReader(woff2);
  if (reader.uint32() !== SIGNATURE) throw new Error('The font is no WOFF2 file.');
  const flavour = reader.uint32();
  reader.uint32();
  const tableCount = reader.uint16();
  reader.bytes(6);
  const compressedBytes = reader.uint32();
  reader.bytes(TRAILING_HEADER_BYTES);
  const entries = Array.from({ length: tableCount }, () => readEntry(reader));
  const content = createByteReader(brotliDecompressSync(reader.bytes(compressedBytes)));
  return packTables(flavour, restoreTables(entries, content));
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.uint8();
  const known = flags % 64;
  const tag =
    known === ARBITRARY_TAG ? reader.bytes(4).toString('latin1') : KNOWN_TAGS.slice(known * 5, known * 5 + 4);
  const version = flags >> 6;
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
  const plainBytes = readBase128(reader);
  return { tag, isTransformed, lengthBytes: isTransformed ? readBase128(reader) : plainBytes };
}

/** Seven bits a byte, the highest first; the eighth says that more follow. */
function readBase128(reader: ByteReader): number {
  let value = 0;
  for (;;) {
    const byte = reader.uint8();
    value = value * 128 + (byte % 128);
    if (byte < 128) return value;
  }
}

function restoreTables(entries: readonly Entry[], content: ByteReader): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (const { tag, isTransformed, lengthBytes } of entries) {
    const bytes = content.bytes(lengthBytes);
    if (!isTransformed) tables.set(tag, bytes);
    else if (tag === 'glyf') {
      const { glyf, loca } = rebuildGlyphs(bytes);
      tables.set('glyf', glyf).set('loca', loca);
    } else if (tag !== 'loca') throw new Error(`The font’s table ${tag} is transformed.`);
  }
  return tables.set('head', withLongOffsets(tables.get('head')));
}

const OFFSET_FORMAT_AT = 50;

function withLongOffsets(head: Buffer | undefined): Buffer {
  if (!head) throw new Error('The font has no head.');
  const changed = Buffer.from(head);
  changed.writeInt16BE(1, OFFSET_FORMAT_AT);
  return changed;
}

/** Without checksums and the values for binary search, which nobody here reads. */
function packTables(flavour: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.size);
  header.writeUInt32BE(flavour, 0);
  header.writeUInt16BE(tables.size, 4);
  const parts = [header];
  let offset = header.length;
  for (const [index, [tag, bytes]] of [...tables].entries()) {
    const at = 12 + 16 * index;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
