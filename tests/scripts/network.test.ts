import { expect, test } from 'vitest';
import { addressOnNetwork } from '../../scripts/network.ts';

const ip = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family, netmask: '', mac: '', cidr: null, scopeid: 0 }) as const;

test('an address is told as others call it, with its port and its path', () => {
  const interfaces = {
    lo: [ip('127.0.0.1', true)],
    none: [ip('169.254.3.4'), ip('fe80::1', false, 'IPv6')],
    lan: [ip('192.168.1.20')],
  };
  const address = addressOnNetwork('http://localhost:4321/manual/', interfaces);
  expect(address).toBe('http://192.168.1.20:4321/manual/');
});

test('a computer in no network has none', () => {
  expect(addressOnNetwork('http://localhost/', { lo: [ip('127.0.0.1', true)] })).toBeUndefined();
});
