/** The tables of a TrueType font, by name. */
export type FontTables = Map<string, Uint8Array>;

const HEADER_BYTES = 12;
const RECORD_BYTES = 16;

/**
 * Takes a font apart.
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/otff#table-directory
 */
export function readTables(font: Uint8Array): FontTables {
  const view = new DataView(font.buffer, font.byteOffset, font.length);
  const tables: FontTables = new Map();
  for (let place = 0; place < view.getUint16(4); place += 1) {
    const record = HEADER_BYTES + place * RECORD_BYTES;
    const start = view.getUint32(record + 8);
    const name = String.fromCharCode(...font.subarray(record, record + 4));
    tables.set(name, font.slice(start, start + view.getUint32(record + 12)));
  }
  return tables;
}

/** Puts a font together. The sum over the whole file stays as it was in `head`: it is not checked in fonts of the web. */
export function writeTables(tables: FontTables): Uint8Array {
  const inOrder = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const starts = layOut(inOrder.map(([, table]) => table));
  const font = new Uint8Array(starts.at(-1) ?? 0);
  const view = new DataView(font.buffer);
  writeHeader(view, inOrder.length);
  for (const [place, [name, table]] of inOrder.entries()) {
    const start = starts[place] ?? 0;
    font.set(table, start);
    const record = HEADER_BYTES + place * RECORD_BYTES;
    font.set(new TextEncoder().encode(name), record);
    view.setUint32(record + 4, sumUp(view, start, pad(table.length)));
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, table.length);
  }
  return font;
}

/** Where each table begins, and at last where the file ends. */
function layOut(tables: readonly Uint8Array[]): number[] {
  const starts = [HEADER_BYTES + tables.length * RECORD_BYTES];
  for (const { length } of tables) starts.push((starts.at(-1) ?? 0) + pad(length));
  return starts;
}

function writeHeader(view: DataView, tableCount: number): void {
  const power = Math.floor(Math.log2(tableCount));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tableCount);
  view.setUint16(6, RECORD_BYTES * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, RECORD_BYTES * (tableCount - 2 ** power));
}

/** Tables begin at multiples of four bytes. */
function pad(lengthBytes: number): number {
  return Math.ceil(lengthBytes / 4) * 4;
}

function sumUp(view: DataView, start: number, lengthBytes: number): number {
  let sum = 0;
  for (let place = 0; place < lengthBytes; place += 4) sum = (sum + view.getUint32(start + place)) >>> 0;
  return sum;
}
