import { createHash } from 'node:crypto';
import type { Answer } from '../api/answer.ts';
import { DRAWING_EDITION, type PictureFault, type PictureSpec, renderPicture } from './render-picture.ts';

/** Answers a request for a picture; undefined means that no answer ever comes. */
export type PictureServer = (path: string, ifNoneMatch: string | undefined) => Promise<Answer | undefined>;

const NOT_FOUND: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'no such picture' };
const HTML_PAGE = '<!doctype html><title>Please wait</title><h1>The picture will be back shortly</h1>';

/** Serves a store's pictures. Each is drawn when it is first asked for, and kept. */
export function createPictureServer(specs: readonly PictureSpec[]): PictureServer {
  const specByPath = new Map(specs.map((spec) => [spec.path, spec]));
  const bytesByPath = new Map<string, Promise<Buffer>>();

  const getBytes = (spec: PictureSpec): Promise<Buffer> => {
    const bytes = bytesByPath.get(spec.path) ?? renderPicture(spec);
    bytesByPath.set(spec.path, bytes);
    return bytes;
  };

  return async (path, ifNoneMatch) => {
    const spec = specByPath.get(path);
    if (!spec) return NOT_FOUND;
    if (spec.fault === 'slow') return undefined;
    if (spec.fault === 'missing') return NOT_FOUND;
    const etag = createEtag(spec);
    const headers = { 'content-type': `image/${spec.format}`, etag };
    if (ifNoneMatch === etag) return { status: 304, headers: { etag }, body: '' };
    return { status: 200, headers, body: damage(await getBytes(spec), spec.fault) };
  };
}

function damage(bytes: Buffer, fault: PictureFault | undefined): Buffer | string {
  if (fault === 'html') return HTML_PAGE;
  return fault === 'truncated' ? bytes.subarray(0, Math.floor(bytes.length / 3)) : bytes;
}

/** A picture is a function of its spec and how illustrations are drawn, so its tag needs no drawing. */
function createEtag(spec: PictureSpec): string {
  return `"${createHash('sha256')
    .update(JSON.stringify([DRAWING_EDITION, spec]))
    .digest('hex')
    .slice(0, 32)}"`;
}
