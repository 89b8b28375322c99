import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDescription } from '#treez/wire/clean-description.ts';

describe('a description', () => {
  it.each([
    ['in paragraphs', 'One.\n\nα-Humulene & “more”.', 'One.\n\nα-Humulene & “more”.'],
    ['in HTML paragraphs', '<p>One.</p><p class="x">Two,<br>three.</p>', 'One.\n\nTwo,\nthree.'],
    ['as a list', '<ul><li>One</li><li>Two</li></ul>', 'One\n\nTwo'],
    ['with inline tags', '<b>THC</b>-rich and <a href="https://x.example">linked</a>', 'THC-rich and linked'],
    ['with a script', 'Before<script>alert("1 < 2")</script>after', 'Before after'],
    ['with an unclosed script', 'Before<script>alert(1)', 'Before'],
    ['with a script in capitals', 'Before<SCRIPT type="x">alert(1)</SCRIPT >after', 'Before after'],
    ['with a style', '<style>p { color: red }</style>Text', 'Text'],
    ['with a handler', '<img src=x onerror="alert(1)">Text', 'Text'],
    ['with a tag that never ends', 'Text <img src=x onerror=alert(1)', 'Text'],
    ['cut off in a paragraph tag', 'Text <p', 'Text'],
    ['with a tag that never ends before a line', '<b>High</b> THC<CBD blend.\n\nNext', 'High THC\n\nNext'],
    ['with a quote that never ends', 'Text <a href="x>link</a> and <b>more</b>', 'Text and more'],
    ['with an apostrophe in a tag', "<p it's>One</p>Two", 'One\n\nTwo'],
    ['with a drawing that never ends', '<p><svg><g></p>Text', 'Text'],
    ['with a broken line closed', 'One</br>Two', 'One\nTwo'],
    ['with a broken heart', 'I </3 it, 2 > 1', 'I /3 it, 2 > 1'],
    ['with a tag that ends at another', 'One <b <i>two</i>', 'One two'],
    ['with a quoted bracket', '<a title="a > b" onclick=\'x\'>Text</a>', 'Text'],
    ['with a javascript address', '<a href="javascript:alert(1)">Click</a>', 'Click'],
    ['with a comment', 'One<!-- <b>hidden</b> --> two', 'One two'],
    ['with an unclosed comment', 'One <!-- two', 'One'],
    ['with CDATA and instructions', '<![CDATA[x]]><?php echo 1 ?>Text', 'Text'],
    ['with a less-than sign', 'THC < 0.3 % and CBD <0.1, I <3 it', 'THC < 0.3 % and CBD <0.1, I <3 it'],
    [
      'with entities',
      'Fish &amp; Chips &#233;t&#xE9; &rsquo;n&nbsp;more &unknown; AT&T',
      'Fish & Chips été ’n more &unknown; AT&T',
    ],
    ['with a name for each letter case', '&Eacute;t&eacute; &Delta;9 &delta; &AMP; &Alpha;', 'Été Δ9 δ & Α'],
    ['with names that are rare', '&euro;5 cr&ucirc; &frac13;&hearts;', '€5 crû ⅓♥'],
    ['with a quote numbered as on Windows', 'It&#146;s', 'It’s'],
    ['with an ampersand before a word', 'sweet&notes, R&Dept; &copy 2026', 'sweet&notes, R&Dept; &copy 2026'],
    ['with entities encoded twice', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['with an encoded script', 'Before &lt;script&gt;alert(1)&lt;/script&gt; after', 'Before after'],
    ['with a tag broken by an invisible character', '<\u200bscript>alert(1)</script>Text', 'Text'],
    ['with a number that is no character', 'A&#9999999;B&#xD800;C&#0;D', 'ABCD'],
  ])('%s is plain text', (_, value, expected) => {
    expect(cleanDescription(value)).toBe(expected);
  });

  it.each([
    null,
    '',
    ' ',
    '<p></p>',
    '<script>x</script>',
    {},
    '<<b>script>alert(1)</script>',
    '<&#8203;script>alert(1)</script>',
  ])('of %j is none', (value) => {
    expect(cleanDescription(value)).toBeUndefined();
  });

  it('whatever it is made of, begins no tag anywhere', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '<script',
        'script>',
        '<b>',
        '&lt;',
        '&gt;',
        '&amp;',
        '&#60;',
        '&#x3c;',
        '<!--',
        '-->',
        '"',
        "'",
      ],
      ...[
        '=',
        '/',
        '!',
        'a',
        ' ',
        '\n',
        '\u200b',
        '\u0000',
        '<img src=x onerror=alert(1)>',
        '</script>',
        '<svg',
        'é',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(cleanDescription(pieces.join('')) ?? '').not.toMatch(/<[a-z!/?]/i);
      }),
      { numRuns: 2000 },
    );
  });

  it('is cut at 5,000 characters', () => {
    expect(cleanDescription('word '.repeat(100_000))?.length).toBeLessThanOrEqual(5000);
    expect(cleanDescription('<p>'.repeat(5_000_000))).toBeUndefined();
    expect(cleanDescription(`${'<a "'.repeat(2_500_000)}>`)).toBeUndefined();
    expect(cleanDescription('&amp;'.repeat(2_000_000))).toBe('&'.repeat(4000));
    expect(cleanDescription('<'.repeat(2_000_000))).toBe('<'.repeat(5000));
    expect(cleanDescription('<b x="'.repeat(2_000_000))).toBeUndefined();
  });
});
