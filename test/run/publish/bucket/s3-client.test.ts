import { describe, expect, it } from 'vitest';
import { createS3Client, S3Error } from '#run/publish/bucket/s3-client.ts';
import { type Asked, serveAnswers } from '../serve-answers.ts';

const OBJECT = { content: 'A page.', contentType: 'text/html', cacheControl: 'no-cache' };

/** @param answer gets a request and how many came before it */
async function openBucket(answer: (asked: Asked, before: number) => [number, string]) {
  let count = 0;
  const { url, asked } = await serveAnswers((each) => answer(each, count++));
  const client = createS3Client('shop', {
    AWS_ACCESS_KEY_ID: 'AKIA1',
    AWS_SECRET_ACCESS_KEY: 's1',
    AWS_SESSION_TOKEN: 't1',
    AWS_REGION: 'auto',
    AWS_ENDPOINT_URL_S3: `${url}/`,
  });
  return { client, asked };
}

const toError = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;

describe('a request', () => {
  it('is signed for its region, with its session, its content and its headers', async () => {
    const { client, asked } = await openBucket(() => [200, '']);
    await client.put('menu/é a.html', OBJECT);
    const [{ what, headers, body } = { what: '', headers: {}, body: '' }] = asked;
    expect(what).toBe('PUT /shop/menu/%C3%A9%20a.html');
    expect(body).toBe('A page.');
    expect(headers).toMatchObject({
      'content-type': 'text/html',
      'cache-control': 'no-cache',
      'x-amz-security-token': 't1',
      'x-amz-content-sha256': 'a3e9598afcbb780b8762059736913dd2a711b19723fe6194f1a76c3fba9f9785',
    });
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIA1\/\d{8}\/auto\/s3\/aws4_request, SignedHeaders=[^,]*x-amz-content-sha256[^,]*x-amz-security-token/,
    );
  });

  it.each([
    ['the server is busy', 503, toError('SlowDown')],
    ['it is at fault', 500, ''],
    ['there were too many', 429, ''],
  ])('is made again where %s', async (_, status, text) => {
    const { client, asked } = await openBucket((__, before) => (before < 3 ? [status, text] : [200, '{}']));
    expect(await client.get('menu.json')).toBe('{}');
    expect(asked).toHaveLength(4);
  });

  it('is given up after four times', async () => {
    const { client, asked } = await openBucket(() => [503, toError('SlowDown')]);
    await expect(client.remove('a')).rejects.toThrow(new S3Error('SlowDown', 503));
    expect(asked).toHaveLength(4);
  });

  it('is not made again where it was refused', async () => {
    const { client, asked } = await openBucket(() => [403, toError('AccessDenied')]);
    await expect(client.put('a', OBJECT)).rejects.toThrow(new S3Error('AccessDenied', 403));
    expect(asked).toHaveLength(1);
  });

  it('follows no redirect, which would carry its signature elsewhere', async () => {
    const { client } = await openBucket(() => [301, toError('PermanentRedirect')]);
    await expect(client.get('a')).rejects.toThrow('PermanentRedirect (301)');
  });
});

describe('an object that is not there', () => {
  it('is undefined', async () => {
    const { client } = await openBucket(() => [404, toError('NoSuchKey')]);
    expect(await client.get('a')).toBeUndefined();
  });

  it('is an error where the bucket is missing', async () => {
    const { client } = await openBucket(() => [404, toError('NoSuchBucket')]);
    await expect(client.get('a')).rejects.toThrow('NoSuchBucket (404)');
  });
});

describe('a list of keys', () => {
  const toPage = (keys: string[], next?: string) =>
    `<ListBucketResult><Prefix>menu/</Prefix><IsTruncated>${next !== undefined}</IsTruncated>${keys
      .map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`)
      .join(
        '',
      )}${next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`;

  it('has all of its pages, with names as they are', async () => {
    const { client, asked } = await openBucket((_, before) => [
      200,
      before === 0
        ? toPage(['menu/a.html', 'menu/b &amp; &#xe9;.html'], 'next+page/2==')
        : toPage(['menu/c.html']),
    ]);
    expect(await client.list('menu/')).toEqual(['menu/a.html', 'menu/b & é.html', 'menu/c.html']);
    expect(asked.map(({ what }) => what)).toEqual([
      'GET /shop?list-type=2&prefix=menu%2F',
      'GET /shop?list-type=2&prefix=menu%2F&continuation-token=next%2Bpage%2F2%3D%3D',
    ]);
  });

  it.each([
    ['goes on for ever', toPage(['menu/a.html'], 'again')],
    ['says that there is more and not where', toPage([], '')],
    ['is something else', '<html>Welcome</html>'],
  ])('is an error where it %s', async (_, text) => {
    const { client } = await openBucket(() => [200, text]);
    await expect(client.list('menu/')).rejects.toThrow(S3Error);
  });
});

it('what the server says is not repeated', async () => {
  const { client } = await openBucket(() => [
    403,
    '<Code>secret-9c was sent</Code><Message>secret-9c</Message>',
  ]);
  await expect(client.get('a')).rejects.toThrow(/^Refused \(403\)$/);
});
