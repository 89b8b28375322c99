import type { MultiBar } from 'cli-progress';
import type { Progress, ProgressStep } from '#run/progress.ts';

const MS_PER_SECOND = 1000;

const BARS = {
  format: '{title} {bar} {value}/{total} {seconds} s',
  hideCursor: true,
  clearOnComplete: false,
};

/**
 * Bars on a terminal, one below the other for steps that run at the same time; where the output goes to a file or a log, one plain
 * line as a step begins and one, with how long it took, as it ends.
 */
export async function createProgress(output: NodeJS.WriteStream): Promise<Progress> {
  if (!output.isTTY) return { start: (title) => startLines(title, output) };
  const { MultiBar, Presets } = await import('cli-progress');
  const createBars = () => new MultiBar({ ...BARS, stream: output }, Presets.rect);
  let bars: MultiBar | undefined;
  let running = 0;
  return {
    start: (title) => {
      bars ??= createBars();
      running += 1;
      const stopBar = startBar(title, bars);
      return {
        ...stopBar,
        stop: () => {
          stopBar.stop();
          running -= 1;
          if (running > 0) return;
          // So that text printed between steps appears below the bars.
          bars?.stop();
          bars = undefined;
        },
      };
    },
  };
}

function startBar(title: string, bars: MultiBar): ProgressStep {
  const startedMs = performance.now();
  const bar = bars.create(1, 0, { title: title.padEnd(20), seconds: '0.0' });
  const payload = () => ({ seconds: toSeconds(startedMs) });
  return {
    update: (done, total) => {
      bar.setTotal(Math.max(total ?? done, 1));
      bar.update(done, payload());
    },
    stop: () => {
      bar.update(bar.getTotal(), payload());
      bar.stop();
    },
  };
}

function startLines(title: string, output: NodeJS.WriteStream): ProgressStep {
  const startedMs = performance.now();
  let last = '';
  output.write(`${title} …\n`);
  return {
    update: (done, total) => {
      last = total === undefined ? `${done}` : `${done} of ${total}`;
    },
    stop: () => output.write(`${title}: ${[last, `${toSeconds(startedMs)} s`].filter(Boolean).join(', ')}\n`),
  };
}

function toSeconds(startedMs: number): string {
  return ((performance.now() - startedMs) / MS_PER_SECOND).toFixed(1);
}
