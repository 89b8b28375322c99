// All that Astro imports of Shiki, without the grammars and themes of three hundred languages.

export const bundledThemes = {};

export const createCssVariablesTheme = () => ({ name: 'css-variables' });

export const isSpecialLang = () => true;

export async function createHighlighter() {
  throw new Error(
    'Code cannot be colored here: remove "shiki" from the dependencies in package.json to do that.',
  );
}

/**
 * For the page by which the development server shows an error: the code as it is, with the line that the error is in.
 * @param {string} code
 * @param {{ transformers?: { line?: (this: any, node: unknown, line: number) => void }[] }} [options]
 */
export async function codeToHtml(code, { transformers = [] } = {}) {
  const lines = code.split('\n').map((line, index) => {
    const classes = ['line'];
    const context = { addClassToHast: (_, name) => classes.push(name) };
    for (const transformer of transformers) transformer.line?.call(context, {}, index + 1);
    return `<span class="${classes.join(' ')}">${escapeHtml(line)}</span>`;
  });
  return `<pre class="shiki"><code>${lines.join('\n')}</code></pre>`;
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
