/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Whether the pages are made to be published, not to be looked at while they are written. */
  readonly IS_PUBLISHED: boolean;
}
