/**
 * Controls that stand once in each row of a collection are told apart by the row: `remove@phone`.
 */

const sign = '@';

/** Where a control of a row is found: its name, and the key of the row. */
export function addressIn(row: string, control: string): string {
  return `${control}${sign}${row}`;
}

/** The name of a control in its device's `controls.ts`, whatever row it stands in. */
export function nameOf(address: string): string {
  const at = address.indexOf(sign);
  return at < 0 ? address : address.slice(0, at);
}

/** The key of the row that a control stands in; empty where it stands in none. */
export function rowOf(address: string): string {
  const at = address.indexOf(sign);
  return at < 0 ? '' : address.slice(at + sign.length);
}
