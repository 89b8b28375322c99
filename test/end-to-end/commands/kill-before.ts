// Loaded before a command: kills its process, as `kill -9` does, just before it first does to the disk what KILL_BEFORE, an expression,
// describes: `<operation> <path>`, e.g. `rename /srv/dist`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const before = new RegExp(process.env['KILL_BEFORE'] ?? '$^');

function watch(target: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(target, name);
    if (typeof original !== 'function') continue;
    Reflect.set(target, name, (...words: unknown[]) => {
      if (before.test(`${name} ${words[0]}`)) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(original, target, words);
    });
  }
}

watch(fs.promises, ['writeFile', 'open', 'rename', 'rm', 'mkdir', 'link', 'copyFile', 'symlink']);
watch(fs, ['writeFileSync', 'openSync', 'renameSync', 'rmSync', 'mkdirSync', 'linkSync', 'unlinkSync']);
syncBuiltinESMExports();
