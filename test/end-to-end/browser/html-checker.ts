import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { getJava } from './get-java.ts';

/** Brought by `test/end-to-end/hosts/package.json`. */
/** For a run of seconds: what compiles the checker ever better costs more than it saves. */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];

const CHECKER = resolve(import.meta.dirname, '../hosts/node_modules/vnu-jar/build/dist/vnu.jar');
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** What the checker says of files that is no fault of theirs. */
const NOT_OUR_FAULT = [
  // Read as a file, a page has no origin that 'self' could be.
  /^Resource violates Content Security Policy/,
  /^Inline script violates Content Security Policy/,
  // In standards that are younger than its parser of CSS.
  /^CSS: Unrecognized at-rule “@(?:view-transition|property|container)”/,
  /^CSS: “(?:view-transition-name|vector-effect)”: Property “[\w-]+” doesn't exist/,
  // CSS Shadow Parts has it on every element.
  /^Attribute “part” not allowed/,
  // It says so of every `<img/>`; that is allowed.
  /^Trailing slash on void elements has no effect/,
];

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

/** A page or a style sheet, by a name that tells it from the others. */
export interface CheckedFile {
  name: string;
  kind: 'html' | 'css';
  text: string;
}

export interface FileFault {
  /** The name of the file. */
  file: string;
  /** What is wrong, and where in the file. */
  text: string;
}

/**
 * Has the Nu HTML checker (https://validator.github.io/validator/) read all files in one run: starting it takes longer than a page.
 * @param directory absolute; what is in it goes
 * @returns its errors and warnings
 */
export async function checkFiles(files: readonly CheckedFile[], directory: string): Promise<FileFault[]> {
  if (!existsSync(CHECKER))
    throw new Error(
      'The Nu HTML checker is missing: run `node .packages/install-package.ts test/end-to-end/hosts`.',
    );
  rmSync(directory, { recursive: true, force: true });
  for (const [place, { kind, text }] of files.entries()) {
    mkdirSync(join(directory, String(place)), { recursive: true });
    writeFileSync(join(directory, String(place), `file.${kind}`), text);
  }
  const words = [...JVM, '-Xss4m', '-jar', CHECKER, '--format', 'json', '--stdout', '--exit-zero-always'];
  const { stdout } = await promisify(execFile)(await getJava(), [...words, '--also-check-css', directory], {
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  const { messages } = report.parse(JSON.parse(stdout));
  const wrong = messages.filter(({ message }) => !NOT_OUR_FAULT.some((known) => known.test(message)));
  return wrong.map(({ type, url, message, extract = '' }) => ({
    file: files[Number(url?.split('/').at(-2))]?.name ?? '',
    text: `${type}: ${message} (${extract})`,
  }));
}
