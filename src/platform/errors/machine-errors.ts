import { type ErrorTopic, givenHint, givenMessage } from './error-kind.ts';

const LAST_PORT = 65_535;

/** The machine that a command runs on: its disks, its ports, and what else runs there. */
export const MACHINE_ERRORS = {
  DISK_REFUSED: {
    exit: 'site refused',
    docs: 'A disk is full or read-only, or a file is where a directory should be. Do what it says; the live site is whole.',
    message: ({ reason }: { reason: string }) => `The disk refused: ${reason}.`,
    hint: ({ advice }: { advice: string }) => `The site that is live is whole. ${advice}`,
  },
  DATA_REFUSED: {
    exit: 'usage',
    docs: 'Name a directory with `--data` that can be written into.',
    message: ({ directory, reason }: { directory: string; reason: string }) =>
      `Nothing can be kept in ${directory}: ${reason}.`,
    hint: 'Name a directory that you may write into, e.g. --data .herbarium.',
  },
  PORT_TAKEN: {
    exit: 'usage',
    docs: 'Stop the program it names, or choose another port with `--port`.',
    message: ({ port, host, holder }: { port: number; host: string; holder: string }) =>
      `Port ${port} can’t be opened at ${host}: ${holder} uses it.`,
    hint: ({ port }: { port: number }) =>
      `Stop that program, or choose another port: --port ${port < LAST_PORT ? port + 1 : 0} (behind npm: -- --port …).`,
  },
  PORT_FORBIDDEN: {
    exit: 'usage',
    docs: 'Choose a port from 1024 on: those below are for the administrator.',
    message: ({ port }: { port: number }) => `Port ${port} can’t be opened: this user has no right to it.`,
    hint: 'Choose one from 1024 on, e.g. --port 8080, and have your web server pass requests on to it.',
  },
  HOST_INVALID: {
    exit: 'usage',
    docs: 'Give `--host` an address of this machine.',
    message: ({ port, host, reason }: { port: number; host: string; reason: string }) =>
      `Nothing can listen at ${JSON.stringify(host)}, port ${port}: ${reason}`,
    hint: 'Give an address of this machine: --host 127.0.0.1 for this machine alone, --host 0.0.0.0 for every network that it is in.',
  },
  LOCKED: {
    exit: 'locked',
    docs: 'Another run is at work for the same store, or puts a site into the same place. It may be on another host: it says which.',
    message: ({ holder = 'just begun' }: { holder?: string | undefined }) =>
      `Another run (${holder}) is at work here.`,
    hint: ({ path }: { path: string }) =>
      `Wait until it has ended. If you are sure that none is running, remove ${path}.`,
  },
  LOCK_LOST: {
    exit: 'locked',
    docs: 'The run stood still (a suspended machine), and another has taken its place. Nothing needs to be done.',
    message: ({ path }: { path: string }) =>
      `This run no longer holds the lock ${path}: it stood still for too long.`,
    hint: 'The live site was left to the run that holds the lock now. Nothing needs to be done; the next run is due as usual.',
  },
  LOCK_UNUSABLE: {
    exit: 'site refused',
    docs: 'The lock it names cannot be written. Check that you may write there, and that the disk is not full.',
    message: ({ path, reason }: { path: string; reason: string }) =>
      `The lock ${path} cannot be used: ${reason}.`,
    hint: 'Nothing was changed. Check that you may write into its directory, and that the disk is not full. If something else has that name, move it away.',
  },
  INTERRUPTED: {
    exit: 'interrupted',
    docs: 'The command was stopped by Ctrl-C or SIGTERM. Nothing was changed; run it again.',
    message: 'Interrupted.',
    hint: 'Nothing was changed. Run it again.',
  },
  SANDBOX_CANNOT_LISTEN: {
    exit: 'usage',
    docs: 'The sandbox of Treez cannot have its port. Do what it says.',
    message: ({ reason }: { reason: string }) => `The sandbox cannot listen. ${reason}`,
    hint: givenHint,
  },
  SANDBOX_HOST_NOT_LOOPBACK: {
    exit: 'unexpected fault',
    docs: 'For programs that start the sandbox: it listens on this machine alone.',
    message: ({ host }: { host: string }) =>
      `The sandbox cannot listen on ${JSON.stringify(host)}: it is not a loopback address.`,
    hint: 'Use one of 127.0.0.1, ::1, localhost, or leave the host out.',
  },
  SANDBOX_OPTION_OUT_OF_RANGE: {
    exit: 'unexpected fault',
    docs: 'For programs that start the sandbox: an option is out of its range.',
    message: ({ name, value, min, max }: { name: string; value: number; min: number; max: number }) =>
      `The sandbox's ${name} is ${value}, which is not a whole number from ${min} to ${max}.`,
    hint: ({ name, min, max }: { name: string; min: number; max: number }) =>
      `Give a ${name} from ${min} to ${max}, or leave it out.`,
  },
  UNEXPECTED: {
    exit: 'unexpected fault',
    docs: 'In the status of runs and the log of the intake: an error without a code of its own. Please report it.',
    message: givenMessage,
    hint: 'Please report this.',
  },
} as const satisfies ErrorTopic;
