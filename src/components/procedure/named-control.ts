/** Labels of devices, where an article names them. */

/** A label as HTML; `name` is its device and control. */
export function drawNamedControl(name: string, label: string): string {
  return `<b class="named-control" data-names="${name}">${label}</b>`;
}
