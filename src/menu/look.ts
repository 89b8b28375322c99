/** What a store may change of the look, as it is where the store changes nothing. */
export const DEFAULT_LOOK = { accent: '#2f5a36', paper: '#f7f3ea', type: 'fraunces', cornerPx: 0 } as const;

/** The colors of light pages. `--ink-soft` is the palest text on the paper, so settings are checked against it. */
export const LIGHT = {
  accent: DEFAULT_LOOK.accent,
  paper: DEFAULT_LOOK.paper,
  ink: '#1f2a1e',
  'ink-soft': '#566050',
  deal: '#8a3b1c',
  mark: '#f0dfa6',
} as const;

/** The colors of dark pages. The paper is the same for every store: its own is a light one. */
export const DARK = {
  accent: '#9cc48a',
  paper: '#14180f',
  ink: '#e9e6da',
  'ink-soft': '#a9af9b',
  sheet: '#1a1f15',
  line: '#3a4132',
  hairline: '#2a3023',
  deal: '#e6a582',
  mark: '#57502a',
  mount: '#d3ccbb',
} as const;

/** What style sheets write as `var(--look-ink)` and `var(--look-dark-ink)`: filled in when they are compiled, so `npm run dev` shows a change once it is started again. */
export const LOOK_VARIABLES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LIGHT),
  ...Object.entries(DARK).map(([name, color]): [string, string] => [`dark-${name}`, color]),
  ['corner', `${DEFAULT_LOOK.cornerPx}px`],
]);
