/** Gives the reader a file that the page has made. */
export function saveAs(page: Document, name: string, content: Blob): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
