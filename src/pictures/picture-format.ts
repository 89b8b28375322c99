import { PictureFailure, type PictureFaultCode } from './picture-fault.ts';

/** The formats that are taken in. */
export type PictureFormat = 'jpeg' | 'png' | 'webp';

const ACCEPTED: readonly { format: PictureFormat; signature: RegExp }[] = [
  { format: 'jpeg', signature: /^\xff\xd8\xff/ },
  { format: 'png', signature: /^\x89PNG\r\n/ },
  { format: 'webp', signature: /^RIFF.{4}WEBP/s },
];

/** What comes instead of a picture, named for the report; the first that fits counts. */
const REFUSED: readonly { name: string; code: PictureFaultCode; signature: RegExp }[] = [
  { name: 'a GIF', code: 'picture-wrong-format', signature: /^GIF8[79]a/ },
  { name: 'a TIFF', code: 'picture-wrong-format', signature: /^(II[*+]\0|MM\0[*+])/ },
  { name: 'an AVIF or HEIC', code: 'picture-wrong-format', signature: /^.{4}ftyp/s },
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
  const refused = REFUSED.find(({ signature }) => signature.test(start));
  throw refused
    ? new PictureFailure(refused.code, `It is ${refused.name}.`)
    : new PictureFailure('picture-not-an-image', 'It is in no known picture format.');
}

/** Whether a picture that could not be decoded ends before its format says it does. */
export function isCutShort(bytes: Buffer, format: PictureFormat): boolean {
  if (format === 'png') return !bytes.includes('IEND', -64, 'latin1');
  if (format === 'webp') return bytes.length < 12 || bytes.length < bytes.readUInt32LE(4) + 8;
  return !bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9]));
}
