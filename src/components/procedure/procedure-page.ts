/**
 * What runs before the reader has touched anything: the stage finds its place, and a few listeners.
 * Everything else is fetched when the page has been looked at for a while, or at the first use;
 * what was done meanwhile is done again when it is there.
 */
import { offer } from '../search/command.ts';
import { listenToGestures } from '../device/gestures.ts';
import type { Move, Situation } from '../../simulator/index.ts';
import { idIn } from './hash.ts';
import { hearSwipes, keepAwake } from './at-the-rack.ts';
import { stageCopy } from './stage-copy.ts';
import { hasLittleRoom, offerLayouts } from './layout.ts';
import type { Live } from './live.ts';
import { pointBothWays } from './pointing.ts';
import { progressKey } from '../../walkthrough/index.ts';
import { chosenOn, recall, situate } from './situated.ts';
import { furnishStage } from './stage-foot.ts';
import { StagePlace, stepAt } from './stage-place.ts';
import { beginTrail, goBack, goForward } from './trail.ts';
import { walkTabs } from './walk-tabs.ts';
import type { Action } from './widget.ts';

/** What a reader asks of the stage. */
export type StageRequest =
  | { readonly kind: 'move'; readonly move: Move }
  /** A left click where the device wants a right click. */
  | { readonly kind: 'left click'; readonly move: Move }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'tab'; readonly device: string };

/** How long a page is looked at before its world begins to run by itself, in milliseconds. */
const settled = 2_500;

/** Brings the procedure on a page to life, if there is one. */
export function startProcedure(page: Document): void {
  const first = page.querySelector('procedure-step');
  const circumstances = page.querySelector<HTMLElement>('procedure-circumstances');
  if (!first || !circumstances) return;
  const isOther = recall(page, location.search);
  situate(page, chosenOn(page));
  const place = new StagePlace(page);
  const step = stepAt(page, location.hash) ?? first.id;
  place.place(step);
  place.showPicture(step);
  furnishStage(place.stage, !place.isExcerpt);
  if (!place.isExcerpt) {
    beginTrail();
    offerLayouts(page, () => {
      place.place(place.step);
      if (page.documentElement.dataset['at'] !== 'start') place.reveal('auto');
    });
  }

  const hadRun = isStored(circumstances.dataset['article'] ?? '');
  const wake = waker(page, place, hadRun);
  hearStage(page, place, wake);
  /** What the live part has to offer; nothing where it cannot be fetched. */
  const ofLive = <Offered>(
    ask: (live: Live) => Promise<readonly Offered[]>,
  ): Promise<readonly Offered[]> =>
    new Promise((resolve) => {
      wake(
        (live) => {
          resolve(ask(live).catch(() => []));
        },
        () => {
          resolve([]);
        },
      );
    });
  offer(page, 'rehearsal:commands', () => ofLive((live) => live.commands()));
  offer(page, 'rehearsal:panel', () => ofLive((live) => live.panelTabs()));
  offer(page, 'rehearsal:close-ups', () => ofLive((live) => live.closeUps()));
  pointBothWays(page, place.stage);
  hearSwipes(page, (by) => {
    const other = place.beside(by);
    if (page.documentElement.dataset['at'] === 'start') return;
    if (by < 0) goBack(other ?? '');
    else if (other !== undefined) location.hash = other;
  });
  page.addEventListener('rehearsal:back', (event) => {
    goBack((event as CustomEvent<{ step: string }>).detail.step);
  });
  keepAwake(page);
  page.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && circumstances.contains(target))
      wake((live) => {
        live.choose({ [target.name]: target.value });
      });
  });
  // Back and forward, too: also where the address before was that of another situation.
  window.addEventListener('popstate', () => {
    const { hash } = location;
    const wanted = stepAt(page, hash);
    if (hash === '') page.documentElement.dataset['at'] = 'start';
    wake(
      (live) => {
        live.goTo(hash);
      },
      () => {
        if (wanted !== undefined) turnPage(page, place, wanted);
      },
    );
  });
  if (location.search !== '' || isOther || isStrange(location.hash) || hadRun) wake();
  else whenSettled(page, wake);
}

/** Wakes the page's world and uses it; `without` is what can be done where there is none. */
type Wake = (use?: (live: Live) => void, without?: () => void) => void;

/** Shows another step without a world: the words, and the picture of where it begins. */
function turnPage(page: Document, place: StagePlace, step: string): void {
  delete page.documentElement.dataset['at'];
  place.place(step);
  place.showPicture(step);
  place.reveal('auto');
  if (idIn(location.hash) !== step) goForward(step);
}

/**
 * Fetches the page's live part on first use. A failure is told on the page. A browser remembers
 * that it could not fetch a script: once the site answers again, the next use loads the page anew.
 */
function waker(page: Document, place: StagePlace, hadRun: boolean): Wake {
  const messages = page.querySelector('[data-messages]');
  let live: Promise<Live | undefined> | undefined;
  let failure: Element | undefined;
  /** The script that could not be fetched, where the browser says which. */
  let missing: string | undefined;
  const fetchLive = async (): Promise<Live | undefined> => {
    if (missing !== undefined && (await canBeFetched(missing))) {
      location.reload();
      return undefined;
    }
    place.stage.dataset['waking'] = '';
    return import('./live.ts')
      .then(({ openLive }) => openLive({ hadRun, place }))
      .then((opened) => {
        failure?.remove();
        return opened;
      })
      .catch((error: unknown) => {
        missing = /https?:\S+/.exec(String(error))?.[0];
        failure ??= Object.assign(page.createElement('p'), {
          className: 'page-message',
          textContent: stageCopy.broken,
        });
        messages?.append(failure);
        console.error(error);
        return undefined;
      })
      .finally(() => {
        delete place.stage.dataset['waking'];
      });
  };
  return (use, without) => {
    live ??= fetchLive();
    void live.then((opened) => {
      if (opened) use?.(opened);
      else without?.();
      if (!opened) live = undefined;
    });
  };
}

function canBeFetched(url: string): Promise<boolean> {
  return fetch(url, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Listens to the stage, to the pictures of the steps, and to the words beside them. */
function hearStage(page: Document, place: StagePlace, wake: Wake): void {
  const ask = (asked: StageRequest, from: Element): void => {
    // The stage may be a step ahead of where it stands.
    const step = place.stage.contains(from) ? undefined : from.closest('procedure-step')?.id;
    delete page.documentElement.dataset['at'];
    wake(
      (live) => {
        live.hear(asked, step);
      },
      () => {
        if (asked.kind !== 'action' || (asked.action !== 'did' && asked.action !== 'back')) return;
        const other = place.beside(asked.action === 'back' ? -1 : 1);
        if (asked.action === 'back') goBack(other ?? '');
        else if (other !== undefined) turnPage(page, place, other);
      },
    );
  };
  for (const room of page.querySelectorAll<HTMLElement>('[data-widget], [data-picture]')) {
    const heard = (kind: 'move' | 'left click') => (move: Move) => {
      ask({ kind, move }, room);
    };
    listenToGestures(room, heard('move'), heard('left click'));
    room.addEventListener('keydown', walkTabs);
  }
  for (const type of ['pointerdown', 'focusin'] as const)
    place.stage.addEventListener(
      type,
      () => {
        wake();
      },
      { once: true },
    );
  place.stage.addEventListener('focusin', () => {
    shareRoom(page, place);
  });
  visualViewport?.addEventListener('resize', () => {
    shareRoom(page, place);
  });
  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const button = target?.closest<HTMLElement>('[data-action], [data-tab], [data-situation]');
    const { action, tab, situation } = button?.dataset ?? {};
    if (button && action !== undefined) ask({ kind: 'action', action: action as Action }, button);
    else if (button && tab !== undefined) ask({ kind: 'tab', device: tab }, button);
    else if (situation !== undefined)
      wake((live) => {
        live.choose(JSON.parse(situation) as Situation);
      });
    else if (target) turnTo(target, place);
  });
}

/** Where a keyboard leaves little room, the sentence and the field share it. */
function shareRoom(page: Document, place: StagePlace): void {
  if (!hasLittleRoom() || !place.stage.contains(page.activeElement)) return;
  requestAnimationFrame(() => page.getElementById(place.step)?.scrollIntoView({ block: 'start' }));
}

/**
 * A click on the words of a step turns the stage to it; one on a link, or that marks words, has
 * another meaning.
 */
function turnTo(target: Element, place: StagePlace): void {
  const step = target.closest('.step-prose')?.closest('procedure-step');
  if (
    !step ||
    step.id === place.step ||
    target.closest('a, button, summary') ||
    String(getSelection()) !== ''
  )
    return;
  location.hash = step.id;
}

/** Calls once the page has been looked at for a while and has nothing else to do. */
function whenSettled(page: Document, call: () => void): void {
  if (page.hidden) {
    page.addEventListener(
      'visibilitychange',
      () => {
        whenSettled(page, call);
      },
      { once: true },
    );
    return;
  }
  setTimeout(() => {
    call();
  }, settled);
}

function isStrange(hash: string): boolean {
  const id = idIn(hash);
  return id !== '' && document.getElementById(id) === null;
}

function isStored(article: string): boolean {
  try {
    return localStorage.getItem(progressKey(article)) !== null;
  } catch {
    return false;
  }
}
