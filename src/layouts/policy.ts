/**
 * What a page may load: its own site's files and nothing else; WebAssembly is the search index's,
 * pictures in addresses are the devices'. Text becomes code by no way: scripts are started under
 * the one policy of `components/offline/script-url.ts`. The dev server injects scripts and styles
 * of its own, so only built pages carry it.
 */
import { trustName } from '../components/offline/script-url.ts';

const parts = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustName}`,
];

export const policy = import.meta.env.IS_PUBLISHED ? parts.join('; ') : undefined;
