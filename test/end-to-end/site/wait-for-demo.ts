// Before each file of tests of the site: they read the demo store as they are loaded.
import { awaitSetup } from './await-setup.ts';

await awaitSetup();
