import { PictureFailure, type PictureFaultCode } from './picture-fault.ts';

/** The formats that are taken in. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

const ACCEPTED: readonly { format: PictureFormat; signature: RegExp }[] = [
  { format: 'jpeg', signature: /^\xff\xd8\xff/ },
  { format: 'png', signature: /^\x89PNG\r\n/ },
  { format: 'webp', signature: /^RIFF.{4}WEBP/s },
  { format: 'gif', signature: /^GIF8[79]a/ },
];

/** What comes instead of a picture, named for the report; the first that fits counts. */
const REFUSED: readonly { name: string; code: PictureFaultCode; signature: RegExp }[] = [
  { name: 'a TIFF', code: 'picture-wrong-format', signature: /^(II[*+]\0|MM\0[*+])/ },
  { name: 'a BMP', code: 'picture-wrong-format', signature: /^BM.{4}\0{4}/s },
  { name: 'an HTML page', code: 'picture-not-an-image', signature: /^\s*<(!doctype\s+html|html|head|body)/i },
  { name: 'an SVG', code: 'picture-wrong-format', signature: /^\s*<(svg|.*<svg)[\s>]/is },
  { name: 'an XML document', code: 'picture-not-an-image', signature: /^\s*<\?xml/ },
  { name: 'a JSON document', code: 'picture-not-an-image', signature: /^\s*[{[]/ },
];

const INSPECTED_BYTES = 1024;

/**
 * Tells the format by the first bytes, never by a name or a content type.
 * @throws PictureFailure `picture-wrong-format` for a picture of another format, `picture-not-an-image` for anything else
 */
export function getPictureFormat(bytes: Buffer): PictureFormat {
  if (bytes.length === 0) throw new PictureFailure('picture-not-an-image', 'It is empty.');
  const start = bytes.toString('latin1', 0, INSPECTED_BYTES).replace(/^\xef\xbb\xbf/, '');
  const accepted = ACCEPTED.find(({ signature }) => signature.test(start));
  if (accepted) return accepted.format;
  if (start.startsWith('ftyp', 4)) return getContainerFormat(bytes);
  const refused = REFUSED.find(({ signature }) => signature.test(start));
  throw refused
    ? new PictureFailure(refused.code, `It is ${refused.name}.`)
    : new PictureFailure('picture-not-an-image', 'It is in no known picture format.');
}

/** Brands of HEIC: its pictures are coded with HEVC, or with anything. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** AVIF, HEIC and MP4 begin alike, and differ by the brands that their first box lists, the main one first. */
function getContainerFormat(bytes: Buffer): PictureFormat {
  const brands = listBrands(bytes);
  if (brands[0] === 'avis') throw new PictureFailure('picture-wrong-format', 'It is an animated AVIF.');
  if (brands.includes('avif')) return 'avif';
  throw brands.some((brand) => HEIC_BRANDS.includes(brand))
    ? new PictureFailure('picture-wrong-format', 'It is a HEIC.')
    : new PictureFailure('picture-not-an-image', 'It is a video.');
}

function listBrands(bytes: Buffer): string[] {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, INSPECTED_BYTES);
  const [main = '', , ...compatible] = bytes.toString('latin1', 8, end).match(/.{4}/gs) ?? [];
  return [main, ...compatible];
}

/** Whether a picture that could not be decoded ends before its format says it does. */
export function isCutShort(bytes: Buffer, format: PictureFormat): boolean {
  switch (format) {
    case 'jpeg':
      return !bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9]));
    case 'png':
      return !bytes.includes('IEND', -64, 'latin1');
    case 'webp':
      return bytes.length < 12 || bytes.length < bytes.readUInt32LE(4) + 8;
    case 'gif':
      return bytes.at(-1) !== GIF_TRAILER;
    case 'avif':
      return isLastBoxCut(bytes);
  }
}

const GIF_TRAILER = 0x3b;

function isLastBoxCut(bytes: Buffer): boolean {
  let offset = 0;
  while (offset < bytes.length) {
    if (offset + 8 > bytes.length) return true;
    const sizeBytes = bytes.readUInt32BE(offset);
    // 0 reaches to the end of the file, and 1 announces a size of 64 bits: neither occurs in a small picture.
    if (sizeBytes < 8) return false;
    offset += sizeBytes;
  }
  return offset > bytes.length;
}
