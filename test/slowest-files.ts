import type { Reporter, TestModule } from 'vitest/node';

const FILES_SHOWN = 10;
const MS_PER_SECOND = 1000;

/** Prints which files took longest, when all have run: what to look at first when the suite becomes slow. */
export const slowestFiles: Reporter = {
  onTestRunEnd: (modules) => {
    const timed = modules
      .map((module) => ({ path: module.relativeModuleId, durationMs: toDurationMs(module) }))
      .toSorted((one, other) => other.durationMs - one.durationMs)
      .slice(0, FILES_SHOWN);
    if (modules.length <= FILES_SHOWN) return;
    console.log('\n Slowest files, in seconds');
    for (const { path, durationMs } of timed)
      console.log(`${(durationMs / MS_PER_SECOND).toFixed(1).padStart(7)}  ${path}`);
  },
};

/** With its imports and set-up. */
function toDurationMs(module: TestModule): number {
  const { duration, collectDuration, setupDuration } = module.diagnostic();
  return duration + collectDuration + setupDuration;
}
