/** Where other machines find this one. */
import { networkInterfaces } from 'node:os';

/**
 * An address of this computer, `http://localhost:4321/`, as other machines of the local network
 * call it; undefined where it is in none.
 */
export function addressOnNetwork(
  address: string,
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): string | undefined {
  const own = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal, address: ip }) => family === 'IPv4' && !internal && !isUnset(ip));
  if (!own) return undefined;
  const url = new URL(address);
  url.hostname = own.address;
  return url.href;
}

/** Whether a machine has given itself the address, because no network gave it one (RFC 3927). */
function isUnset(ip: string): boolean {
  return ip.startsWith('169.254.');
}
