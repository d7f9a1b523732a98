/**
 * What a page may load: its own site's files and nothing else; WebAssembly is the search index's,
 * pictures in addresses are the devices'. Text becomes code by no way: scripts are started under
 * the one policy of `offline/script-url.ts`.
 */
import { trustName } from '../offline/script-url.ts';

/** The Content-Security-Policy of every published page, and of every answer. */
export const policy = [
  "default-src 'none'",
  // Its worker, too.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustName}`,
].join('; ');
