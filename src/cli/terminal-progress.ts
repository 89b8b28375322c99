import { Presets, SingleBar } from 'cli-progress';
import type { Progress, ProgressStep } from '../pressing/progress.ts';

/** Bars on a terminal; where the output goes to a file or a log, one plain line as a step begins and one as it ends. */
export function createProgress(output: NodeJS.WriteStream): Progress {
  return { start: (title) => (output.isTTY ? startBar(title, output) : startLines(title, output)) };
}

function startBar(title: string, output: NodeJS.WriteStream): ProgressStep {
  const bar = new SingleBar(
    {
      stream: output,
      format: `${title.padEnd(20)} {bar} {value}/{total}`,
      hideCursor: true,
      clearOnComplete: false,
    },
    Presets.rect,
  );
  bar.start(1, 0);
  return {
    update: (done, total) => {
      bar.setTotal(Math.max(total ?? done, 1));
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function startLines(title: string, output: NodeJS.WriteStream): ProgressStep {
  let last = '';
  output.write(`${title} …\n`);
  return {
    update: (done, total) => {
      last = total === undefined ? `${done}` : `${done} of ${total}`;
    },
    stop: () => output.write(last ? `${title}: ${last}\n` : ''),
  };
}
