import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  seconds: number;
  /** Of user and system, the command's own processes included. Absent where there is no `/proc`. */
  cpuSeconds?: number;
  /** The most memory that one of its processes had. Absent where there is no `/proc`. */
  peakMebibytes?: number;
  /** The most memory that all of its processes had at one time; what they share counts for each. Absent where there is no `/proc`. */
  peakMebibytesInAll?: number;
}

interface Memory {
  highest: number;
  inAll: number;
}

const SAMPLE_EVERY_MS = 20;
/** What Linux counts processor time in, on every machine that Node runs on. */
const TICKS_PER_SECOND = 100;
const KIB_PER_MIB = 1024;

/**
 * Runs a command to its end. Its processor time is that of all children of this process that end meanwhile: where several
 * are measured at the same time, it is that of all of them.
 * @throws Error with all that it printed, if it fails
 */
export async function measureCommand(
  command: string,
  words: readonly string[],
  { directory, environment }: { directory: string; environment: NodeJS.ProcessEnv },
): Promise<Cost> {
  const before = readChildrenCpuSeconds();
  const startedMs = performance.now();
  const child = spawn(command, words, {
    cwd: directory,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const memory: Memory = { highest: 0, inAll: 0 };
  const sampler = setInterval(() => sample(child.pid, memory), SAMPLE_EVERY_MS);
  const [exitCode] = await once(child, 'close').finally(() => clearInterval(sampler));
  const seconds = (performance.now() - startedMs) / 1000;
  if (exitCode !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${exitCode}:\n${printed}`);
  const after = readChildrenCpuSeconds();
  return {
    seconds,
    ...(before !== undefined && after !== undefined && { cpuSeconds: after - before }),
    ...(memory.highest > 0 && {
      peakMebibytes: memory.highest / KIB_PER_MIB,
      peakMebibytesInAll: memory.inAll / KIB_PER_MIB,
    }),
  };
}

/** Processor seconds of all children of this process that have ended, and of theirs; undefined where there is no `/proc`. */
export function readChildrenCpuSeconds(): number | undefined {
  const stat = tryRead('/proc/self/stat');
  if (stat === undefined) return undefined;
  // Behind the name, which may hold blanks, the fields are the third and following ones; these are the 16th and 17th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

function sample(pid: number | undefined, memory: Memory): void {
  if (pid === undefined) return;
  let inAll = 0;
  for (const each of listProcesses(pid)) {
    const status = tryRead(`/proc/${each}/status`) ?? '';
    memory.highest = Math.max(memory.highest, readKib(status, 'VmHWM'));
    inAll += readKib(status, 'VmRSS');
  }
  memory.inAll = Math.max(memory.inAll, inAll);
}

function readKib(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}

/** A process and all below it. */
function listProcesses(pid: number): number[] {
  return [pid, ...listChildren(pid).flatMap(listProcesses)];
}

/** Any thread of a process can have started children. */
function listChildren(pid: number): number[] {
  return listThreads(pid).flatMap((thread) =>
    (tryRead(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
  );
}

function listThreads(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Processes end while they are looked at. */
function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
