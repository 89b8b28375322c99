import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A program of the bench in a process of its own, which answers one message at a time. */
export interface BenchProcess {
  /** What it said when it had begun. */
  greeting: unknown;
  ask(message: string | object): Promise<unknown>;
  /** It ends by itself when nobody listens any more. */
  close(): void;
}

/**
 * @param program absolute
 * @throws Error if it ends before it has answered, as `ask` does
 */
export async function startProcess(program: string, words: readonly string[]): Promise<BenchProcess> {
  const child = fork(program, words);
  const ended = new AbortController();
  child.once('exit', (exitCode) => ended.abort(new Error(`${program} ended with ${exitCode}.`)));
  const answer = async () => {
    const [message]: unknown[] = await once(child, 'message', { signal: ended.signal });
    return message;
  };
  return {
    greeting: await answer(),
    ask: (message) => {
      const answered = answer();
      child.send(message);
      return answered;
    },
    close: () => child.disconnect(),
  };
}
