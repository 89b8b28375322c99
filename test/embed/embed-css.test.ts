import { describe, expect, it } from 'vitest';
import { toEmbedCss } from '#embed/embed-css.ts';

describe('the site’s style sheet in a box on a page of others', () => {
  it('has its variables in the box', () => {
    expect(toEmbedCss(':root{--ink:#111}')).toBe('.herbarium{--ink:#111}');
  });

  it('is dark where the box is on a dark ground', () => {
    expect(toEmbedCss('a{b:c}@media (prefers-color-scheme: dark) {:root{--ink:#eee}.sheet{d:e}}f{g:h}')).toBe(
      'a{b:c}.dark{.herbarium{--ink:#eee}.sheet{d:e}}f{g:h}',
    );
  });

  it('has measures that do not follow the page’s size of type, but in queries, which mean the window', () => {
    expect(toEmbedCss('a{margin:-0.5rem 1rem}@media (max-width:40rem){a{top:2rem}}')).toBe(
      'a{margin:calc(-0.5 * var(--herbarium-size, 16px)) calc(1 * var(--herbarium-size, 16px))}@media (max-width:40rem){a{top:calc(2 * var(--herbarium-size, 16px))}}',
    );
  });
});
