// A third of a platform's Node, as npm has it, is headers for addons in C++, which nothing here compiles.
const { rmSync } = require('node:fs');
const { join } = require('node:path');
const { optionalDependencies } = require('./24/package.json');

for (const name of Object.keys(optionalDependencies))
  rmSync(join(__dirname, '../../node_modules', name, 'include'), { recursive: true, force: true });
