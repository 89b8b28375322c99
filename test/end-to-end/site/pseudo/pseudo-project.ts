import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySources } from '#run/copy-sources.ts';
import { ROOT } from '../run-herbarium.ts';

/** Wraps all that a language says around the places of its messages: what is put into these must come from somewhere else. */
const WRAP = `
export const wrap = (value) => {
  if (typeof value === 'string') return value.replace(/[^{}]+(?![^{}]*})/g, '⟦$&⟧');
  if (Array.isArray(value)) return value.map(wrap);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wrap(each)]));
};
`;

/**
 * A copy of the project whose English is a language that nobody speaks: every message of it is wrapped in ⟦…⟧. What pages say without
 * these brackets comes from no message file. The copy is whole, so the product is compiled and run as it is.
 * @param directory absolute; what is there is replaced
 */
export async function createPseudoProject(directory: string): Promise<void> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  await copySources(ROOT, directory);
  const english = join(directory, 'src/site/messages/en');
  for (const file of readdirSync(english)) {
    const plain = `plain-${file}`;
    renameSync(join(english, file), join(english, plain));
    const names = [...readFileSync(join(english, plain), 'utf8').matchAll(/^export const (\w+)/gm)].map(
      ([, name]) => `export const ${name} = wrap(plain.${name});`,
    );
    const lines = [
      `import * as plain from './${plain}';`,
      "import { wrap } from '../wrap.js';",
      `export type * from './${plain}';`,
      ...names,
    ];
    writeFileSync(join(english, file), `${lines.join('\n')}\n`);
  }
  writeFileSync(join(directory, 'src/site/messages/wrap.js'), WRAP);
}
