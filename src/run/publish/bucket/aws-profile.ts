import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '#platform/foreign-environment.ts';

/** The settings of a profile, by their names in AWS's files. */
export type AwsProfile = Readonly<Record<string, string>>;

/**
 * Reads a profile from AWS's two files; what both have, `credentials` decides.
 * @returns undefined where neither has it
 */
export async function readAwsProfile(name: string, env: Environment): Promise<AwsProfile | undefined> {
  const folder = join(env['HOME'] || homedir(), '.aws');
  const config = await readSections(env['AWS_CONFIG_FILE'] || join(folder, 'config'));
  const credentials = await readSections(env['AWS_SHARED_CREDENTIALS_FILE'] || join(folder, 'credentials'));
  const parts = [config.get(name === 'default' ? name : `profile ${name}`), credentials.get(name)];
  return parts.some((part) => part) ? Object.assign({}, ...parts) : undefined;
}

/** @returns an empty map where the file cannot be read */
async function readSections(file: string): Promise<Map<string, Record<string, string>>> {
  const sections = new Map<string, Record<string, string>>();
  const text = await readFile(file, 'utf8').catch(() => '');
  let section: Record<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, heading] = /^\s*\[\s*(.+?)\s*\]/.exec(line) ?? [];
    // An indented line belongs to the setting above it, and none of those is of use here.
    const [, key, value] = /^([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (heading !== undefined) {
      section = sections.get(heading) ?? {};
      sections.set(heading, section);
    } else if (section && key !== undefined && value !== undefined) section[key] = value;
  }
  return sections;
}
