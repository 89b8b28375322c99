import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { useBrowser } from '../browser/open-page.ts';
import { SCRIPT, serveHost } from '../browser/serve-host.ts';
import { readExample } from './read-example.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const openPage = useBrowser();

/** Counts the products that are followed, and keeps the page from being left. */
const TRACK = 'const track = (event) => { event.preventDefault(); document.title = event.detail.slug; };';

const APPS = [
  [
    'React',
    `import { createRoot } from 'react-dom/client';
     ${TRACK}
     createRoot(document.querySelector('#app')).render(${readExample('tsx').replace(/;$/, '')});`,
  ],
  [
    'Vue',
    `import { createApp } from 'vue/dist/vue.esm-bundler.js';
     ${TRACK}
     const app = createApp({ setup: () => ({ track }), template: ${JSON.stringify(readExample('vue'))} });
     app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('herbarium-');
     app.mount('#app');`,
  ],
] as const;

it.each(APPS)('the example for %s shows a shelf, and hears which product is followed', async (_, source) => {
  const script = await bundle(source);
  const url = await serveHost(inject('siteUrl'), {
    policy: '',
    body: `<div id="app"></div>${SCRIPT}<script type="module">${script.replaceAll('</script', '<\\/script')}</script>`,
  });
  const page = await openPage();
  await page.goto(url);
  const cards = page.locator('herbarium-menu .card');
  await cards.first().waitFor();
  expect(await cards.count()).toBe(8);
  const link = cards.first().locator('a');
  const href = await link.getAttribute('href');
  await link.click();
  expect(href).toContain(await page.title());
  expect(await page.title()).toMatch(/^[a-z0-9-]+$/);
  expect(page.url()).toBe(url);
});

async function bundle(source: string): Promise<string> {
  const entry = join(createTemporaryDirectory(), 'app.jsx');
  writeFileSync(entry, source);
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    resolve: {
      alias: [
        { find: /^(react|react-dom|vue)(?=\/|$)/, replacement: join(import.meta.dirname, 'node_modules/$1') },
      ],
    },
    build: { write: false, minify: true, rollupOptions: { input: entry } },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  return output.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
}
