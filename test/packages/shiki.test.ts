import { expect, it } from 'vitest';
import { codeToHtml } from '../../.packages/shiki/index.js';

it('the stand-in for Shiki shows code as it is, and marks the lines that Astro marks', async () => {
  const transformers = [
    {
      line(this: { addClassToHast: (node: unknown, name: string) => void }, node: unknown, line: number) {
        if (line === 2) this.addClassToHast(node, 'error-line');
      },
    },
  ];
  expect(await codeToHtml('<p title="a">\n{b && c}', { transformers })).toBe(
    '<pre class="shiki"><code><span class="line">&#60;p title=&#34;a&#34;&#62;</span>\n<span class="line error-line">{b &#38;&#38; c}</span></code></pre>',
  );
});
