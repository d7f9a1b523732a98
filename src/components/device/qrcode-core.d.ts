/** The part of `qrcode` that computes modules, without its canvas and file renderers. */
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode';

  const core: { readonly create: typeof create };
  export default core;
}
