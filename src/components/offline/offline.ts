/**
 * Keeps the manual on the reader's machine, and says when there is a newer one. Fetched when the
 * page has nothing else to do.
 */
import { choiceOf, keepChoice } from '../procedure/choice.ts';
import type { Errand, Holding } from './kept.ts';
import { scriptUrl, workerFile } from './script-url.ts';

const choiceKey = 'rehearsal:offline';
const news = { text: 'There is a newer version of the manual.', show: 'Show it' };

/** Whether this browser keeps pages at all, here: not at an address that anybody can listen to. */
export const canKeep = (): boolean => 'serviceWorker' in navigator;

/** Whether the reader wants nothing to be kept. */
export const isUnwanted = (): boolean => choiceOf(choiceKey) === 'nothing';

/** Keeps the site at `base`, unless the reader does not want that. */
export async function keepOffline(page: Document, base: string): Promise<void> {
  if (!canKeep() || isUnwanted()) return;
  const registration = await register(base);
  if (!registration) return;
  const tell = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) announce(page, registration);
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
  // A page may stay open for days.
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) registration.update().catch(() => undefined);
  });
}

/** What stands in the way of it is told on the page about it. */
async function register(base: string): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker
    .register(scriptUrl(base + workerFile), { scope: base })
    .catch(() => undefined);
}

/** The page goes on as it is until its reader wants the newer one. */
function announce(page: Document, registration: ServiceWorkerRegistration): void {
  if (page.querySelector('.newer')) return;
  const line = Object.assign(page.createElement('p'), {
    className: 'newer no-print',
    role: 'status',
  });
  const button = Object.assign(page.createElement('button'), {
    type: 'button',
    className: 'plain-button',
    textContent: news.show,
  });
  page.body.append(line);
  line.append(news.text, button);
  button.addEventListener('click', () => {
    const reload = (): void => {
      location.reload();
    };
    // Another page may have taken over meanwhile, or a newer one still have come.
    const { waiting } = registration;
    if (!waiting) {
      reload();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage('take over' satisfies Errand);
  });
}

/** Sends the worker on an errand; how much is kept then. */
export async function askWorker(errand: Exclude<Errand, 'take over'>): Promise<Holding> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<Holding>) => {
      port1.close();
      resolve(data);
    });
    port1.start();
    active?.postMessage(errand, [port2]);
  });
}

/**
 * Takes away what is kept of the site at `base`. What a page has asked its worker for while that
 * was told to forget may have been kept once more.
 */
export async function forget(base: string): Promise<void> {
  await caches.delete(new URL(base, location.href).href);
}

/**
 * Nothing of the site at `base` is kept, or it is kept from now on; false where the browser does not
 * let it.
 */
export async function wantOffline(isWanted: boolean, base: string): Promise<boolean> {
  keepChoice(choiceKey, isWanted ? 'everything' : 'nothing');
  if (isWanted) {
    return (await register(base)) !== undefined;
  }
  await askWorker('forget all');
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  return true;
}
