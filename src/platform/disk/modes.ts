/**
 * Modes of what others read, whatever the umask: the web server that sends a site, and whoever looks at a run's report, are other users
 * than the one that runs builds. They are set by `chmod`, since the umask takes from what a file is made with.
 */
export const FILE_MODE = 0o644;
export const DIRECTORY_MODE = 0o755;
