/**
 * Where a state or a transition of a device stands on its world's page: `lamp-on`,
 * `recorder-reset-code`.
 */
export function anchorOf(device: string, name: string): string {
  const words = name.replace('*', 'everywhere').match(/\w+/g) ?? [];
  return [device, ...words].join('-');
}
