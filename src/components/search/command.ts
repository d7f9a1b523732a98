/**
 * What can be done by name, and what can be watched: commands, tabs of the panel and pictures of
 * controls come from whoever has them; the command box, the keyboard, the list of shortcuts and the panel ask for them.
 */

export interface Command {
  /** A name that stays, under which a reader's keys are kept. */
  readonly id: string;
  readonly title: string;
  readonly run: () => void;
}

/** A tab of the panel: what is going on, drawn anew whenever something has changed. */
export interface PanelTab {
  readonly id: string;
  readonly title: string;
  /** How many things there wait for the reader. */
  readonly waiting?: () => number;
  readonly draw: (place: HTMLElement) => void;
}

/** Draws the control named `device.control`, as it is met in a step; undefined where it is not. */
export type CloseUp = (names: string, step: string | undefined) => HTMLElement | undefined;

/** What is asked of whoever can answer: each under its name. */
interface Asked {
  readonly 'rehearsal:commands': Command;
  readonly 'rehearsal:panel': PanelTab;
  readonly 'rehearsal:close-ups': CloseUp;
}

/** Offers something on a page; it is made when somebody asks. */
export function offer<Name extends keyof Asked>(
  page: Document,
  name: Name,
  make: () => Promise<readonly Asked[Name][]>,
): void {
  page.addEventListener(name, (event) => {
    (event as CustomEvent<Promise<readonly Asked[Name][]>[]>).detail.push(make());
  });
}

/** All that is offered under a name now. */
export async function offered<Name extends keyof Asked>(
  page: Document,
  name: Name,
): Promise<readonly Asked[Name][]> {
  const answers: Promise<readonly Asked[Name][]>[] = [];
  page.dispatchEvent(new CustomEvent(name, { detail: answers }));
  return (await Promise.all(answers)).flat();
}
