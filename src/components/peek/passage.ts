/** What stands where a link leads: a step, a section, or the beginning of an article. */
import { readPage } from '../workbench/read-page.ts';

/** Nothing of it can be used here, or says anything. */
const apart =
  '[data-picture], .step-side, .stage-side, .step-title, .proven, procedure-circumstances, button, script, .visually-hidden, .step-actions';

/** So many blocks of a section are shown. */
const most = 5;

/** Pages that were fetched before. */
const pages = new Map<string, Promise<Document>>();

/** The passage at the end of a link; undefined where the link leads out of the manual's articles. */
export async function passageAt(
  page: Document,
  link: HTMLAnchorElement,
): Promise<DocumentFragment | undefined> {
  const isHere = link.pathname === page.location.pathname;
  if (link.origin !== page.location.origin || link.matches('[data-permalink]')) return undefined;
  if (isHere && link.hash === '') return undefined;
  if (!isHere && !/\/procedures\/[^/]+\/$/.test(link.pathname)) return undefined;
  const source = isHere ? page : await pageAt(link.pathname);
  const target = source.getElementById(decodeURIComponent(link.hash.slice(1)));
  const blocks = target ? blocksAt(target) : beginningOf(source);
  const passage = page.createDocumentFragment();
  if (!isHere) passage.append(named(page, source.querySelector('h1')?.textContent ?? ''));
  passage.append(...blocks.map((block) => plain(page, block)));
  return passage.textContent.trim() === '' ? undefined : passage;
}

/** A page of the manual; one that could not be fetched is asked for anew the next time. */
function pageAt(path: string): Promise<Document> {
  const known = pages.get(path) ?? readPage(path);
  pages.set(path, known);
  known.catch(() => pages.delete(path));
  return known;
}

/** A step's own text; of a heading what stands below it, as far as the next. */
function blocksAt(target: Element): readonly Element[] {
  const text = target.closest('procedure-step')?.querySelector('.step-text');
  if (text) return [text];
  const blocks = [target];
  for (let next = target.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('h1, h2') || blocks.length > most) break;
    blocks.push(next);
  }
  return blocks;
}

/** What an article is for, and its steps. */
function beginningOf(source: Document): readonly Element[] {
  const lead = source.querySelector('.lead');
  const steps = source.querySelector('.outline ol');
  return [lead, steps].filter((each) => each !== null);
}

/** A copy without what leads on or is named: it is read here. */
function plain(page: Document, block: Element): Node {
  const copy = page.importNode(block, true);
  for (const each of copy.querySelectorAll(apart)) each.remove();
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const step of copy.querySelectorAll('procedure-step')) {
    const item = page.createElement('li');
    item.append(...step.childNodes);
    step.replaceWith(item);
  }
  return copy.matches('h1, h2, h3') ? named(page, copy.textContent) : copy;
}

function named(page: Document, text: string): HTMLElement {
  const name = page.createElement('p');
  name.className = 'peek-name';
  name.textContent = text;
  return name;
}
