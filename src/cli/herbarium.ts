#!/usr/bin/env node
import { runCommandLine } from './command-line.ts';

/** Time for output to be written out. */
const FAREWELL_MS = 500;

// A build talks to the store's feed and to nobody else.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.exitCode = await runCommandLine(process.argv);
// Astro leaves its servers open after a build that failed, which would keep this process alive for ever.
setTimeout(() => process.exit(), FAREWELL_MS).unref();
