/** Other pages of the manual, read by scripts. */

/** Reads a page as a document: that is what this old request is good for, text would be code here. */
export function readPage(path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${path}: ${String(request.status)}`));
    });
    request.addEventListener('error', () => {
      reject(new Error(path));
    });
    request.open('GET', path);
    request.send();
  });
}
