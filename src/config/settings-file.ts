/** Where a store's settings are unless a command names another file, relative to the project's root. */
export const SETTINGS_FILE = 'src/store.config.ts';
