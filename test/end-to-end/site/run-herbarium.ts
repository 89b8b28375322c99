import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type CommandOptions,
  type RunningCommand,
  runCommand,
  startCommand,
} from '../commands/run-command.ts';

/** The project’s, absolute. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** Where tests keep what they build, absolute: it survives them, so that pictures need not be made again. */
export const TEST_DATA = resolve(ROOT, 'node_modules/.cache/herbarium-test');

/**
 * Runs a command in the project’s root.
 * @throws Error with all that it printed, if it fails
 */
export async function runHerbarium(
  words: readonly string[],
  environment: NonNullable<CommandOptions['environment']> = {},
): Promise<void> {
  const { exitCode, stdout, stderr } = await runCommand(words, { directory: ROOT, environment });
  if (exitCode === 0) return;
  throw new Error(`herbarium ${words.join(' ')} ended with ${exitCode}:\n${stdout}\n${stderr}`);
}

export interface Preview {
  /** Without a slash at the end. */
  url: string;
  stop(): void;
}

/** Serves a built site on a free port. */
export async function previewSite(directory: string): Promise<Preview> {
  const command = startCommand(['preview', '--port', '0', '--out', directory], { directory: ROOT });
  return { url: await readAddress(command), stop: () => command.process.kill() };
}

async function readAddress({ process: { stdout }, outcome }: RunningCommand): Promise<string> {
  if (stdout) {
    for await (const line of createInterface(stdout)) {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url) return url;
    }
  }
  throw new Error(`The preview did not say where it is:\n${(await outcome).stderr}`);
}
