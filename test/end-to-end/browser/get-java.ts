import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './browser-downloads.ts';

const PACKAGE = 'default-jre-headless';

/**
 * A Java that starts: that of `JAVA_HOME`, the machine's own, or as root on Debian its package.
 * @throws Error that says what to do; the check of HTML is never skipped for want of one
 */
export async function getJava(): Promise<string> {
  const { JAVA_HOME } = process.env;
  const known = [...(JAVA_HOME ? [join(JAVA_HOME, 'bin/java')] : []), 'java'].find(starts);
  if (known) return known;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) await installPackages(PACKAGE);
  if (starts('java')) return 'java';
  throw new Error(
    'The check of HTML needs Java 17 or later, and there is none. Install one, e.g. with `apt-get install default-jre-headless`, and run the tests again.',
  );
}

function starts(java: string): boolean {
  try {
    execFileSync(java, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
