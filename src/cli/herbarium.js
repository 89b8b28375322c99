#!/usr/bin/env node
// Written in an old JavaScript and without an import statement: every Node since 10 can read it, as a script or as a module, and says
// which Node is needed instead of what it does not understand in the program.
const OLDEST = [22, 19];
const own = process.versions.node.split('.').map(Number);

if (own[0] < OLDEST[0] || (own[0] === OLDEST[0] && own[1] < OLDEST[1])) {
  console.error(
    [
      `Herbarium needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}.`,
      'Install one from https://nodejs.org and run the command again.',
      'Or run `npm ci` without `--omit=dev`: it brings a Node for the commands that begin with `npm run`.',
    ].join('\n'),
  );
  process.exitCode = 2;
} else {
  start();
}

function start() {
  const fs = process.getBuiltinModule('node:fs');
  const path = process.getBuiltinModule('node:path');
  const here = path.dirname(fs.realpathSync(process.argv[1]));
  // Not in the system's folder for temporary files, where others could leave a program for us to run.
  process
    .getBuiltinModule('node:module')
    .enableCompileCache(path.join(here, '../../node_modules/.cache/herbarium/compile'));
  import('./main.ts');
}
