// A third of the package of a platform's Node is headers for addons in C++, which nothing here compiles.
const { existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const packages = join(__dirname, '../../../node_modules');
for (const name of Object.keys(require('./package.json').optionalDependencies)) {
  const headers = join(packages, name, 'include');
  if (existsSync(headers)) rmSync(headers, { recursive: true });
}
