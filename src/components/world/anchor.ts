/** Where a state or a transition of a device stands on its world's page: `lamp-on`, `recorder-reset-code`. */
export function anchorOf(device: string, key: string): string {
  return `${device}-${key.replace(/[. ]+/g, '-')}`;
}
