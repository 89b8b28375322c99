import { runCommandLine } from '../src/cli/main.ts';

const startedMs = performance.now();
process.exitCode = await runCommandLine(process.argv);
const seconds = (performance.now() - startedMs) / 1000;
const { maxRSS } = process.resourceUsage();
console.log(`${seconds.toFixed(1)} s, at most ${Math.round(maxRSS / 1024)} MiB`);
