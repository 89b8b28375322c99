import { LANGUAGES } from '#menu/format/language.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { listForms, listMessages } from '../site/messages/list-messages.ts';

/** Stands in for a number that JSON can hold and JavaScript cannot write: `1e999`. */
export const RAW_NUMBER = /"@@raw:([^"@]+)@@"/g;
const raw = (number: string) => `@@raw:${number}@@`;

function nest(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Values that a feed has no business to hold, and some that it may. */
export const ODD_VALUES: readonly [unknown, ...unknown[]] = [
  null,
  ...[true, false, [], {}, [null], [1, 2], { a: 1 }, [[[]]], nest(40), nest(2000)],
  ...[0, -0, 1, -1, 0.5, 2.5, 3.5, 0.001, 1e-9, 1e-308, 5e-324, 215, 99.999, 100, 420, 1e6, 1e9],
  ...[1e15, 1e16, 1e21, 1e308, -1e308, 0.1 + 0.2, 1 / 3],
  ...[
    raw('1e999'),
    raw('9007199254740993'),
    raw('-1e999'),
    raw('1E+2'),
    raw('0.1e-400'),
    raw('123456789012345678901234567890'),
  ],
  ...['', ' ', '\u200b', '\u00a0', '\t\n', '-', '–', '—', '...', '%', '0', '00', '-1', '12,50', '1,234.50'],
  ...[' 42 ', '1e5', '1e308', '0x10', '٣٫٥', '½', '1/0', '0/0', '100%', '<LOQ', 'N/A', 'TBD', '$5', '5 mg'],
  ...['TRUE', 'False', 'yes', 'N', 'ACTIVE', 'inactive', 'FLAT', 'TIER', 'WEIGHT', 'UNIT', 'GRAMS', 'OUNCES'],
  ...['3.5 G', '0 G', '0.0000001 G', '99999999 G', '1e308 MG', '10 X 0 MG', '1000000000 CT', '100MG/10PK'],
  ...['<script>alert(1)</script>', '<a href="/nope/">x</a>', 'Use code href=/nope/', 'src="/nope.js"'],
  ...[
    "<img src='/nope.png' onerror=alert(1)>",
    '</title></script></style>',
    '<!--',
    '-->',
    ']]>',
    '&lt;b&gt;',
  ],
  ...[
    '&#x2F;',
    '"',
    "'",
    '\\',
    '\\u0000',
    '{{herbarium::feedAt}}',
    '{count} {name}',
    '${1}',
    '%s',
    '%E0%A4%A',
  ],
  ...['../../etc', '/products/nope/', 'https://corner.example/nope/', 'javascript:alert(1)', 'con', 'index'],
  ...[
    '\u202egnp.exe',
    '\ud83c',
    '\udf3f x',
    'a\u0000b\u0007',
    '🌿',
    '🌿'.repeat(300),
    'زهرة',
    '秘密の庭',
    'e\u0301',
  ],
  ...[
    'Z\u0351\u036b\u0343\u032a'.repeat(40),
    'ß',
    'İ',
    'ﬁ',
    '\ufeff',
    'a'.repeat(10_000),
    'word '.repeat(2000),
  ],
  ...['W'.repeat(300), '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '\n\n\n'],
  ...['2026-11-27', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00', '2026-02-30T00:00:00Z'],
  ...['2026-11-27T25:61:00Z', '1969-12-31T23:59:59Z', '2026-11-27T10:00', '+275760-09-13T00:00:00Z'],
  ...['Weekly on Monday', 'Daily', 'Monthly on the 31st', 'On 0000-01-01', 'Starting on 9999-12-31 12:00 am'],
  ...['http://127.0.0.1/x.png', 'https://pictures.example/x.png', 'data:image/png;base64,AAAA', 'ftp://a/b'],
];

/** What products may be called so that they read like the site itself. */
export const SITE_NAMES: readonly [string, ...string[]] = [
  'Corner',
  ...['FLOWER', 'Edibles', 'MENU', 'DEALS', 'Search', 'Brands', 'index', '404', 'MARSH', 'Indica', 'THC'],
  ...['All', 'Home', 'Friday', 'November', 'Price list', 'Save', 'Sold out', 'flat', 'weight', 'menu.json'],
  ...LANGUAGES.map(getMessages).flatMap((messages) =>
    listMessages(messages).flatMap(({ message }) => listForms(message).map(([, text]) => text)),
  ),
];
