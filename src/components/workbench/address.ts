/** The address of a page of the site below `base`; `path` has no leading slash: `procedures/`. */
export function address(path = '', base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/?$/, '/') + path;
}
