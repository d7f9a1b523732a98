/** A screen's picture, as the page of all screens has it. */
import { readPage } from '../workbench/read-page.ts';
import '../device/index.css';

let asked: Promise<Document> | undefined;

/** The picture of the screen at an address; undefined where there is none. */
export async function screenAt(url: string): Promise<Node | undefined> {
  const { pathname, hash } = new URL(url, location.href);
  asked ??= readPage(pathname);
  const page = await asked.catch(() => {
    asked = undefined;
  });
  const drawn = page?.getElementById(hash.slice(1))?.querySelector('.device');
  if (!drawn) return undefined;
  const picture = document.createElement('div');
  picture.className = 'row-picture';
  picture.inert = true;
  picture.ariaHidden = 'true';
  picture.append(document.importNode(drawn, true));
  for (const each of picture.querySelectorAll('[id]')) each.removeAttribute('id');
  return picture;
}
