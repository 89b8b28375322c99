#!/usr/bin/env node
// Written in an old JavaScript and without an import statement: every Node since 10 can read it, as a script or as a module, and says
// which Node is needed instead of what it does not understand in the program.
const own = process.versions.node.split('.').map(Number);
// Node 23 reads TypeScript as it is only from 23.6 on.
const oldest = own[0] === 23 ? [23, 6] : [22, 19];

if (own[0] < oldest[0] || (own[0] === oldest[0] && own[1] < oldest[1])) {
  console.error(
    [
      `Herbarium needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}.`,
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
  import('./main.ts')
    .then(({ main }) => main())
    .catch((error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      console.error(
        'The packages of Herbarium are not installed.\n→ Run `npm ci` in its folder, then this again. [PACKAGES_MISSING]',
      );
      process.exitCode = 2;
    });
}
