/** Where a store's settings are unless a command names another file, relative to the project's root. */
export const SETTINGS_FILE = 'src/store.config.ts';

/** The demo store's own settings, relative to the project's root. */
export const DEMO_SETTINGS_FILE = 'src/sandbox/demo-store/settings.ts';
