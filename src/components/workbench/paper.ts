/**
 * What paper needs that a screen has in its frame: the page's address, so that whoever holds it
 * finds the page again.
 */
export function addressPaper(page: Document): void {
  const line = page.createElement('p');
  line.className = 'only-paper';
  page.querySelector('main')?.prepend(line);
  window.addEventListener('beforeprint', () => {
    line.textContent = location.href;
  });
}
