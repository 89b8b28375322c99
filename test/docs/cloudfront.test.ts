import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SECURITY_HEADERS, STRICT_TRANSPORT } from '#run/publish/http-headers.ts';
import { askCloudFront } from './cloudfront-function.ts';

const RECIPE = resolve(import.meta.dirname, '../../docs/recipes/cloudfront.md');
const HEADERS = resolve(import.meta.dirname, '../../docs/recipes/cloudfront-headers.json');

it.each([
  ['/', '/index.html'],
  ['/menu/', '/menu/index.html'],
  ['/menu', '/menu/index.html'],
  ['/menu/flower/?q=1', '/menu/flower/index.html'],
  ['/menu/flower?q=1', '/menu/flower/index.html'],
  ['/menu/flower/weight/3.5g/', '/menu/flower/weight/3.5g/index.html'],
  ['/menu/flower/weight/3.5g', '/menu/flower/weight/3.5g/index.html'],
  ['/products/st.-ives-no.-4/', '/products/st.-ives-no.-4/index.html'],
  ['/products/caf%C3%A9-ol%C3%A9/', '/products/caf%C3%A9-ol%C3%A9/index.html'],
  ['/menu/index.html', '/menu/index.html'],
  ['/404.html', '/404.html'],
  ['/a.css', '/a.css'],
  ['/_astro/index.B1x2._-5G.css', '/_astro/index.B1x2._-5G.css'],
  ['/es/deals.ics', '/es/deals.ics'],
  ['/embed/v1/menu.json?v=2', '/embed/v1/menu.json'],
  ['/_redirects', '/_redirects/index.html'],
])('CloudFront asks the bucket for %s as %s', (address, file) => {
  expect(askCloudFront(address).file).toBe(file);
});

it('CloudFront passes a query on as it is', () => {
  expect(askCloudFront('/search?q=blue').query).toEqual({ q: { value: 'blue' } });
});

it('the policy of the bucket lets CloudFront read files, and nothing else', () => {
  const [, json = ''] = /```json\n(.*?)```/s.exec(readFileSync(RECIPE, 'utf8')) ?? [];
  expect(JSON.parse(json).Statement).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::bucket/prefix/*',
      Condition: { StringEquals: { 'AWS:SourceArn': expect.stringMatching(/^arn:aws:cloudfront::/) } },
    },
  ]);
});

// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
it('CloudFront’s policy sends the headers that every other host sends, and lets all pages read the site', () => {
  const policy = JSON.parse(readFileSync(HEADERS, 'utf8'));
  const security = policy.SecurityHeadersConfig;
  const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = security.StrictTransportSecurity;
  const { Items } = policy.CustomHeadersConfig;
  const sent = [
    ['Content-Security-Policy', security.ContentSecurityPolicy.ContentSecurityPolicy],
    ...Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value]),
    ['Referrer-Policy', security.ReferrerPolicy.ReferrerPolicy],
    // CloudFront knows one value of it.
    ...(security.ContentTypeOptions ? [['X-Content-Type-Options', 'nosniff']] : []),
    ['Strict-Transport-Security', `max-age=${AccessControlMaxAgeSec}`],
  ];
  expect(sent).toEqual([...SECURITY_HEADERS, STRICT_TRANSPORT]);
  expect([IncludeSubdomains, Preload]).toEqual([false, false]);
  for (const header of [...Object.values(security), ...Items])
    expect(header).toMatchObject({ Override: true });
  expect(policy.CorsConfig.AccessControlAllowOrigins.Items).toEqual(['*']);
  expect(policy.CorsConfig.AccessControlAllowCredentials).toBe(false);
  for (const list of [policy.CustomHeadersConfig, ...Object.values(policy.CorsConfig)]) {
    if (list.Items) expect(list.Quantity).toBe(list.Items.length);
  }
});
