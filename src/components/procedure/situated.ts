/**
 * The text of a page in the reader's situation: sentences that are for another are gone, sections
 * for this one stand among the steps, and numbers follow. It knows the page, and no world.
 */
import { type Chosen, isChosen, suits } from '../../walkthrough/index.ts';
import { choiceOf, keepChoice } from './choice.ts';

/** The situation that the page's switches are set to. */
export function chosenOn(page: Document): Chosen {
  const inputs = page.querySelectorAll<HTMLInputElement>(
    'procedure-circumstances input[type=radio]:checked',
  );
  return Object.fromEntries([...inputs].map(({ name, value }) => [name, value]));
}

/**
 * Sets the switches to what the address asks for, or what the reader has chosen before; false where
 * that is as usual.
 */
export function recall(page: Document, address: string): boolean {
  const wanted = { ...kept(page), ...Object.fromEntries(new URLSearchParams(address)) };
  const inputs = [
    ...page.querySelectorAll<HTMLInputElement>('procedure-circumstances input[type=radio]'),
  ];
  for (const input of inputs)
    if (Object.hasOwn(wanted, input.name) && wanted[input.name] === input.value)
      input.checked = true;
  return inputs.some(({ checked, defaultChecked }) => checked && !defaultChecked);
}

/** Keeps what the switches are set to, for other articles about the same devices. */
export function remember(page: Document): void {
  keepChoice(keyOn(page), JSON.stringify({ ...kept(page), ...chosenOn(page) }));
}

function kept(page: Document): Chosen {
  try {
    const found: unknown = JSON.parse(choiceOf(keyOn(page)) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Chosen) : {};
  } catch {
    return {};
  }
}

function keyOn(page: Document): string {
  return `rehearsal:situation:${page.querySelector<HTMLElement>('procedure-circumstances')?.dataset['world'] ?? ''}`;
}

/**
 * Makes the text that of a situation.
 * @param order the steps' ids as they are gone through, where that is known
 */
export function situate(page: Document, chosen: Chosen, order: readonly string[] = []): void {
  for (const stretch of page.querySelectorAll<HTMLElement>('[data-when]:not([data-procedure])')) {
    stretch.hidden = !suits(stretch.dataset['when'] ?? '', chosen);
    // A paragraph, or a point of a list, that has nothing else to say goes with it.
    const block = stretch.closest<HTMLElement>('p, li');
    if (block) block.hidden = !hasWords(block);
  }
  for (const step of page.querySelectorAll<HTMLElement>('procedure-step')) {
    const command = step.querySelector<HTMLElement>('.step-text > p');
    step.hidden = command?.hidden ?? false;
  }
  for (const procedure of page.querySelectorAll<HTMLElement>('[data-procedure][data-when]')) {
    const isWanted = suits(procedure.dataset['when'] ?? '', chosen);
    bringHome(page, procedure);
    const isAmongSteps =
      isWanted &&
      isChosen(procedure.dataset['when'] ?? '', chosen) &&
      moveInto(page, procedure, order);
    for (const part of sectionOf(procedure)) part.hidden = !isWanted || isAmongSteps;
  }
  rename(page, chosen);
  renumber(page);
}

/**
 * Puts what the reader's editions print in the places of the article's words. Who has chosen need
 * not be told what others print.
 */
function rename(page: Document, chosen: Chosen): void {
  const switches = [
    ...page.querySelectorAll<HTMLInputElement>('procedure-circumstances input:checked'),
  ];
  const decided = new Set(
    switches.filter(({ defaultChecked }) => !defaultChecked).map(({ name }) => name),
  );
  for (const elsewhere of page.querySelectorAll<HTMLElement>('.elsewhere')) {
    const named = elsewhere.previousElementSibling as HTMLElement;
    const others = [...elsewhere.querySelectorAll<HTMLElement>('[data-on]')];
    const own = (named.dataset['own'] ??= named.textContent);
    const other = others.find(
      ({ dataset: { on = '' } }) => isChosen(on, chosen) && suits(on, chosen),
    );
    const words = other?.textContent ?? own;
    if (named.textContent !== words) named.textContent = words;
    const isDecided = others.some(({ dataset: { on = '' } }) =>
      decided.has(on.split('=')[0] ?? ''),
    );
    elsewhere.hidden = isDecided || elsewhere.dataset['quiet'] !== undefined;
  }
}

function hasWords(block: HTMLElement): boolean {
  return [...block.childNodes].some((node) =>
    node instanceof HTMLElement
      ? !node.hidden && node.textContent.trim() !== ''
      : (node.textContent ?? '').trim() !== '',
  );
}

/** A procedure's heading and all that stands under it. */
function sectionOf(procedure: HTMLElement): HTMLElement[] {
  const siblings = [...(procedure.parentElement?.children ?? [])].filter(
    (each) => each instanceof HTMLElement,
  );
  const at = siblings.indexOf(procedure);
  const from = siblings.findLastIndex((each, index) => index < at && each.localName === 'h2');
  const to = siblings.findIndex((each, index) => index > at && each.localName === 'h2');
  return siblings.slice(Math.max(from, 0), to < 0 ? undefined : to);
}

/**
 * Puts a section's steps where they are gone through; false where the way does not go through them.
 */
function moveInto(page: Document, procedure: HTMLElement, order: readonly string[]): boolean {
  const steps = [...procedure.querySelectorAll<HTMLElement>('procedure-step')];
  const first = order.indexOf(steps[0]?.id ?? '');
  const before = first > 0 ? page.getElementById(order[first - 1] ?? '') : null;
  if (!before) return false;
  for (const step of steps) step.dataset['home'] = procedure.dataset['procedure'] ?? '';
  before.after(...steps);
  return true;
}

function bringHome(page: Document, procedure: HTMLElement): void {
  const strayed = page.querySelectorAll(
    `[data-home="${CSS.escape(procedure.dataset['procedure'] ?? '')}"]`,
  );
  procedure.prepend(...strayed);
}

/** Counts the steps that are left, in each list, and says so wherever the page speaks of one. */
function renumber(page: Document): void {
  const numbers: Record<string, string> = {};
  const commands: Record<string, string> = {};
  for (const procedure of page.querySelectorAll('[data-procedure]')) {
    const steps = [...procedure.querySelectorAll<HTMLElement>('procedure-step')].filter(
      ({ hidden }) => !hidden,
    );
    for (const [index, step] of steps.entries()) {
      const number = String(index + 1);
      numbers[step.id] = number;
      commands[step.id] = commandOf(step);
      const link = step.querySelector<HTMLElement>('[data-permalink]');
      if (!link || link.textContent === number) continue;
      link.textContent = number;
      link.ariaLabel = (link.ariaLabel ?? '').replace(/\d+/, number);
    }
  }
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.prose a[href^="#step-"]')) {
    const number = numbers[link.hash.slice(1)];
    if (
      number !== undefined &&
      /^(?:step )?\d+$/i.test(link.textContent) &&
      !link.matches('[data-permalink]')
    )
      link.textContent = link.textContent.replace(/\d+/, number);
  }
  page.dispatchEvent(new CustomEvent('rehearsal:steps', { detail: { numbers, commands } }));
}

/** What a step asks for, in the words that its reader sees. */
function commandOf(step: HTMLElement): string {
  const command = step.querySelector('.step-text > p');
  const seen = [...(command?.childNodes ?? [])].filter(
    (node) => !(node instanceof HTMLElement && (node.hidden || node.matches('.elsewhere'))),
  );
  return seen
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.:])/g, '')
    .trim();
}

/** The number that a step has on the page; the article's own where it is not there. */
export function numberOn(
  page: Document,
  { id, number }: { readonly id: string; readonly number: number },
): string {
  return page.getElementById(id)?.querySelector('[data-permalink]')?.textContent ?? String(number);
}
