import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import { type PictureFault, type PictureSpec, renderPicture } from '#sandbox/pictures/render-picture.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox-server.ts';

const { pictures } = createDemoStore({ seed: 'fernwood', pictureOrigin: '', faultyPictures: true });
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function findSpec(matches: (spec: PictureSpec) => boolean): PictureSpec {
  const spec = pictures.find(matches);
  if (!spec) throw new Error('the demo store has no such picture');
  return spec;
}

const isWhole = ({ fault }: PictureSpec) => fault === undefined;
const withFault = (fault: PictureFault) => findSpec((spec) => spec.fault === fault);

describe('the pictures of the demo store', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(sandbox.origin + path, { headers });

  it.each([
    ['jpeg', 'portrait', 960],
    ['png', 'portrait', 960],
    ['jpeg', 'square', 1200],
    ['jpeg', 'landscape', 1600],
  ])('are %s files, %s and %i px wide', async (format, shape, widthPx) => {
    const spec = findSpec((each) => isWhole(each) && each.format === format && each.shape === shape);
    const response = await get(spec.path);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(`image/${format}`);
    expect(await sharp(bytes).metadata()).toMatchObject({ format, width: widthPx, height: 1200 });
    const { entropy } = await sharp(bytes).stats();
    expect(entropy).toBeGreaterThan(0.1);
  });

  it('have addresses without an extension', () => {
    expect(pictures.filter(({ path }) => /\.\w+$/.test(path))).toEqual([]);
  });

  it('differ from product to product', async () => {
    const flower = pictures.filter((spec) => isWhole(spec) && spec.category === 'flower').slice(0, 4);
    const pills = pictures.filter((spec) => isWhole(spec) && spec.category === 'pill').slice(0, 4);
    const bytes = await Promise.all([...flower, ...pills].map(renderPicture));
    expect(new Set(bytes.map(digest)).size).toBe(8);
  });

  it('are the same bytes however often they are drawn', async () => {
    const spec = findSpec((each) => isWhole(each) && each.category === 'tincture');
    const [first, second] = await Promise.all([renderPicture(spec), renderPicture(spec)]);
    expect(digest(first)).toBe(digest(second));
  });

  it('come once to those who still have them', async () => {
    const { path } = findSpec((spec) => isWhole(spec) && spec.category === 'merch');
    const first = await get(path);
    await first.arrayBuffer();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    const again = await get(path, { 'if-none-match': etag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    const other = await get(path, { 'if-none-match': '"older"' });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
  });

  it('include one whose address holds an encoded slash, which must stay as it is', async () => {
    const { path } = findSpec((spec) => spec.path.includes('%2F'));
    const statuses = await Promise.all(
      [path, path.replace('%2F', '%252F'), path.replace('%2F', '/')].map(
        async (each) => (await get(each)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 404]);
  });

  it('are missing for five products', async () => {
    expect(pictures.filter(({ fault }) => fault === 'missing')).toHaveLength(5);
    expect((await get(withFault('missing').path)).status).toBe(404);
  });

  it('are a page of HTML for one product that calls itself a JPEG', async () => {
    const response = await get(withFault('html').path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('end half-way for one product', async () => {
    const bytes = Buffer.from(await (await get(withFault('truncated').path)).arrayBuffer());
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    await expect(sharp(bytes, { failOn: 'truncated' }).raw().toBuffer()).rejects.toThrow();
  });

  it('never come for two products', async () => {
    const slowPaths = pictures.filter(({ fault }) => fault === 'slow').map(({ path }) => path);
    expect(slowPaths).toHaveLength(2);
    const own = await startSandbox();
    const outcomes = slowPaths.map((path) =>
      fetch(own.origin + path).then(
        ({ status }) => status,
        () => 'cut off',
      ),
    );
    while (own.requests.pictures < slowPaths.length) await fetch(`${own.origin}/elsewhere`);
    await own.close();
    expect(await Promise.all(outcomes)).toEqual(['cut off', 'cut off']);
  });

  it('are all there when no faults are asked for', async () => {
    const sound = createDemoStore({ seed: 'fernwood', pictureOrigin: '', faultyPictures: false });
    expect(sound.pictures.filter((spec) => 'fault' in spec)).toEqual([]);
    expect(sound.pictures.map(({ path }) => path)).toEqual(pictures.map(({ path }) => path));
  });

  it('cannot be written to', async () => {
    const response = await fetch(sandbox.origin + pictures[0]?.path, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });
});
