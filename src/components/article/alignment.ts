/** How a column of a table is aligned. */

/**
 * The class for the style that Markdown's compiler writes beside each cell, which the pages' policy
 * refuses.
 */
export function alignmentOf(
  style: { readonly textAlign?: string } | undefined,
): string | undefined {
  return style?.textAlign === undefined ? undefined : `align-${style.textAlign}`;
}
