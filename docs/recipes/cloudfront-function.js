// Lets CloudFront serve the bucket that `npm run herbarium -- publish --to s3://bucket/prefix` fills: a bucket has files but
// no folders, so /menu/ has to be asked for as /menu/index.html. A function for viewer requests, runtime cloudfront-js-2.0,
// which knows only parts of ES 6; docs/recipes/cloudfront.md says where it goes.

/** What the files of a menu end in. The dot of /menu/flower/weight/3.5g/ begins no ending. */
const FILE = /\.(?:html|css|js|ts|json|xml|ics|txt|svg|webp|avif|jpg|png|ico|woff2|webmanifest)$/;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!FILE.test(request.uri)) request.uri += '/index.html';
  return request;
}
