/**
 * What can be chosen below the stage: its layout, what is announced, whether pictures move, the
 * screen as text. Scripts make it, for whom it is of use.
 */
import { make } from '../workbench/make.ts';
import { choiceOf, keepChoice } from './choice.ts';
import { stageCopy } from './stage-copy.ts';
import { layouts } from './layout.ts';
import { chosenVoice, chooseVoice, voices } from './voice.ts';

const picturesKey = 'rehearsal:pictures';

/** Furnishes the stage of a page; where the layout is fixed there is none to choose. */
export function furnishStage(stage: HTMLElement, hasLayouts: boolean): void {
  const text = make(
    'details',
    { className: 'stage-text' },
    make('summary', { textContent: stageCopy.asText }),
    make('div', {}),
  );
  const pause = pauseButton(stage);
  const rows = hasLayouts
    ? [
        [layoutChoice(), pause],
        [text, voiceChoice()],
      ]
    : [[text, pause, voiceChoice()]];
  stage.append(...rows.map((row) => make('div', { className: 'stage-foot' }, ...row)));
  const failed = make('button', {
    type: 'button',
    className: 'stage-lost',
    textContent: stageCopy.failed,
  });
  failed.dataset['action'] = 'report';
  stage.querySelector('.stage-lost')?.after(failed);
  stage.append(make('p', { className: 'stage-waking', textContent: stageCopy.waking }));
  stage.ownerDocument.documentElement.dataset['furnished'] = '';
}

function layoutChoice(): HTMLElement {
  const buttons = layouts.map((layout) => {
    const button = make('button', { type: 'button', textContent: stageCopy.layouts[layout] });
    button.dataset['chooseLayout'] = layout;
    return button;
  });
  return make(
    'div',
    { className: 'stage-layouts', role: 'group', ariaLabel: stageCopy.layout },
    ...buttons,
  );
}

function voiceChoice(): HTMLElement {
  const options = voices.map((voice) =>
    make('option', {
      value: voice,
      textContent: stageCopy.voices[voice],
      selected: voice === chosenVoice(),
    }),
  );
  const select = make('select', {}, ...options);
  select.addEventListener('change', () => {
    chooseVoice(select.value);
  });
  return make('label', { className: 'stage-voice' }, stageCopy.announce, ' ', select);
}

/** The pictures of the stage move while somebody can see them, and wants it. */
function pauseButton(stage: HTMLElement): HTMLElement {
  const button = make('button', {
    type: 'button',
    className: 'stage-pause',
    textContent: stageCopy.pause,
  });
  let isPaused = choiceOf(picturesKey) === 'paused';
  let isInSight = true;
  const show = (): void => {
    button.ariaPressed = String(isPaused);
    stage.dataset['motion'] = isPaused || !isInSight ? 'paused' : 'moving';
  };
  button.addEventListener('click', () => {
    isPaused = !isPaused;
    keepChoice(picturesKey, isPaused ? 'paused' : 'moving');
    show();
  });
  new IntersectionObserver((entries) => {
    isInSight = entries.at(-1)?.isIntersecting ?? true;
    show();
  }).observe(stage.querySelector('[data-widget]') ?? stage);
  show();
  return button;
}
