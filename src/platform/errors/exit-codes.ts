/** What a command ends with. Stable: scripts and timers read it. The names are what `--help` prints. */
export const EXIT_CODES = {
  done: 0,
  'unexpected fault': 1,
  usage: 2,
  settings: 3,
  'feed refused': 4,
  'site refused': 5,
  locked: 6,
  held: 7,
  interrupted: 130,
} as const;

export type ExitName = keyof typeof EXIT_CODES;

/** For the README: what happened, and what a script that runs the command can rely on. */
export const EXIT_CODE_DOCS: Readonly<Record<ExitName, string>> = {
  done: 'The command did its work.',
  'unexpected fault': 'Anything else. Please report it.',
  usage: 'An option, or a place that it names, cannot be used. Nothing was changed.',
  settings: 'A setting or a credential is missing or wrong. Nothing was called.',
  'feed refused': 'The menu could not be taken from Treez. The live menu stays.',
  'site refused': 'The site was not rendered, checked or published completely. The live menu stays.',
  locked: 'Another run is in progress.',
  held: 'The safety check held the menu back. The live menu stays.',
  interrupted: 'Ctrl-C or SIGTERM.',
};
