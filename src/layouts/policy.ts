/**
 * What a page may load: its own site's files and nothing else; WebAssembly is the search index's.
 * The dev server injects scripts and styles of its own, so only built pages carry the policy.
 */
export const policy = import.meta.env.IS_PUBLISHED
  ? "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"
  : undefined;
