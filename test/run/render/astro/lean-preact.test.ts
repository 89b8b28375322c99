import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { cutPreact } from '#run/render/astro/lean-preact.ts';

// Below the project, whose packages it imports.
const directory = mkdtempSync(join(process.cwd(), 'node_modules/.cache/lean-preact-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Compiles a script as a page loads it. */
async function compile(code: string, isCut: boolean): Promise<string> {
  const input = join(directory, 'script.jsx');
  writeFileSync(input, code);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: directory,
    plugins: isCut ? [cutPreact()] : [],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: { write: false, minify: true, modulePreload: false, rollupOptions: { input } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .map((each) => ('code' in each ? each.code : ''))
    .join('');
}

const SCRIPT =
  "import { render } from 'preact'; const Card = ({ name }) => <p>{name}</p>; render(<Card name='x' />, document.body);";

describe('Preact as pages load it', () => {
  it('weighs three quarters of the whole at most', async () => {
    const [lean, whole] = [await compile(SCRIPT, true), await compile(SCRIPT, false)];
    expect(lean).toContain('createElementNS');
    expect(lean.length).toBeLessThan(whole.length * 0.75);
  });

  it('has nothing left of state, contexts and hooks for debuggers', async () => {
    expect(await compile(SCRIPT, true)).not.toMatch(
      /setState|forceUpdate|contextType|getChildContext|componentDid|componentWill|defaultProps|_catchError/,
    );
  });

  it.each(['Component', 'createContext', 'options'])('does not compile with %s', async (name) => {
    const use = `import { ${name} } from 'preact'; console.log(${name});`;
    await expect(compile(use, true)).rejects.toThrow(name);
    await expect(compile(use, false)).resolves.toContain('console.log');
  });
});
