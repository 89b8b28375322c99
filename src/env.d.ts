/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Absolute path of the snapshot that is rendered; empty while only types are checked. */
  readonly HERBARIUM_SNAPSHOT: string;
}
