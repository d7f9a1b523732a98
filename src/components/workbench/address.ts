/** The address of a page of this site, wherever the site lives; `path` has no leading slash: `procedures/`. */
export function address(path = ''): string {
  return import.meta.env.BASE_URL.replace(/\/?$/, '/') + path;
}
