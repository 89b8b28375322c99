import { type ErrorTopic, givenHint, givenMessage } from './error-kind.ts';

/** Where a store's settings are unless a command names another file, relative to the project's root. */
const SETTINGS_FILE = 'src/store.config.ts';

export const SETTINGS_ERRORS = {
  USAGE: {
    exit: 'usage',
    docs: 'An option of the command line cannot be used. Run the command with `--help` to see what it takes.',
    message: givenMessage,
    hint: givenHint,
  },
  PACKAGES_MISSING: {
    exit: 'usage',
    docs: 'The packages that Herbarium needs are not installed. Run `npm ci` in its folder.',
    message: 'The packages of Herbarium are not installed.',
    hint: 'Run `npm ci` in its folder, then this again.',
  },
  SETTINGS_MISSING: {
    exit: 'settings',
    docs: 'There is no settings file where the command looks for it. Name it with `--store`.',
    message: ({ file }: { file: string }) => `There is no settings file ${file}.`,
    hint: `Name one with --store, or restore ${SETTINGS_FILE}.`,
  },
  SETTINGS_INVALID: {
    exit: 'settings',
    docs: `Fill in or change the settings it names in \`${SETTINGS_FILE}\`.`,
    message: givenMessage,
    hint: ({
      hint = `Each setting is explained, with its range and default, in ${SETTINGS_FILE}. To look at the demo store first: npm start`,
    }: {
      hint?: string;
    }) => hint,
  },
  ACCESS_MISSING: {
    exit: 'settings',
    docs: 'Set the variables it names, where the build runs.',
    message: ({ missing }: { missing: readonly string[] }) => `The environment lacks ${missing.join(', ')}.`,
    hint: 'Set all three, there or in a .env file (your Treez representative gives them out), or build the demo store instead: npm run build -- --demo',
  },
  ACCESS_UNREADABLE: {
    exit: 'settings',
    docs: 'The file `.env` is there and cannot be read. Let this user read it, or remove it.',
    message: ({ file, reason }: { file: string; reason: string }) => `${file} can’t be read: ${reason}`,
    hint: 'Make it a file of lines such as TREEZ_DISPENSARY=… that this user may read, or remove it and set the variables in the environment.',
  },
  HOST_ACCESS_MISSING: {
    exit: 'settings',
    docs: "Set the host's variables that it names, where the build runs.",
    message: ({ place, missing }: { place: string; missing: readonly string[] }) =>
      `To publish to ${place}, ${missing.join(' and ')} must be set.`,
    hint: 'Set what is missing where this runs. Nothing was called.',
  },
  HOOK_SECRET_WEAK: {
    exit: 'settings',
    docs: '`HERBARIUM_HOOK_SECRET` is too short. Make it longer, or leave it out: then nobody can ask for a run.',
    message: ({ variable, length }: { variable: string; length: number }) =>
      `${variable} has ${length} characters.`,
    hint: ({ minLength }: { minLength: number }) =>
      `Give it at least ${minLength}, or leave it out: then nobody can ask for a run.`,
  },
  JOIN_MISSING: {
    exit: 'settings',
    docs: 'The intake is for a store whose settings have `join`: see [join.md](join.md).',
    message: 'The store’s settings have no section join.',
    hint: `Set join.intakeUrl in ${SETTINGS_FILE}, so that the site has a page to join on.`,
  },
  INTAKE_ORIGINS_INVALID: {
    exit: 'settings',
    docs: '`HERBARIUM_INTAKE_ORIGINS` holds something other than origins with commas between them.',
    message: ({ origin }: { origin: string }) =>
      `HERBARIUM_INTAKE_ORIGINS holds ${JSON.stringify(origin)}, which is no origin.`,
    hint: 'Write origins with commas between them, e.g. https://www.example.com,https://example.com.',
  },
} as const satisfies ErrorTopic;
