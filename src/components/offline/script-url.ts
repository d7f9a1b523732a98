/**
 * Scripts may be started from the site's own worker and from nothing else: pages demand Trusted
 * Types, and this is their only policy.
 */

/** The worker's file below the site's base. */
export const workerFile = 'service-worker.js';

/** As browsers that know it have it, as far as it is used. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The name under which the pages' policy allows it. */
export const trustName = 'rehearsal';

let trust: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address of the worker, as browsers demand it; any other throws. */
export function scriptUrl(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trust ??= trustedTypes?.createPolicy(trustName, {
    createScriptURL(url) {
      if (new URL(url, location.href).origin !== location.origin || !url.endsWith(workerFile))
        throw new TypeError(`No script is started from ${url}.`);
      return url;
    },
  });
  return trust?.createScriptURL(address) ?? address;
}
