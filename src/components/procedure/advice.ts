/**
 * What a reader is told who has left the path, or whom nothing leads on. Fetched when it comes to
 * that.
 */
import {
  hasStrayed,
  isOffered,
  isOffPath,
  mistakeIn,
  movesToAim,
  type Score,
  type Session,
  stepBack,
  stepCalled,
  stepForSlip,
  waitAhead,
  wayBack,
  type Wording,
  wordsFor,
} from '../../walkthrough/index.ts';
import type { Move } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import { numberOn } from './situated.ts';
import type { WidgetLook } from './widget.ts';

export type StageAdvice = NonNullable<WidgetLook['advice']>;

/**
 * How to get back on the path, or on; undefined where that will only be possible when what is under
 * way has come.
 * @param deviation what the reader has chosen otherwise than the article advises
 */
export function adviceIn(
  score: Score,
  session: Session,
  deviation: StageAdvice | undefined,
): StageAdvice | undefined {
  if (!isOffPath(score, session))
    // The screens are right, and yet nothing leads on: what was to come went elsewhere.
    return {
      title: copy.stuck,
      words: earlierStep(score, session) ?? [{ text: copy.restartStuck }],
    };
  const back = wayBack(score, session);
  if (back && !isOffered(score, session, back[0])) return undefined;
  const words = back ? wordsFor(score.definition, session.world, back) : farBack(score, session);
  if (words.length === 0) return undefined;
  if (deviation)
    return { title: deviation.title, words: [...deviation.words, { text: ' ' }, ...words] };
  // What was wrong with what was typed; the command once more only where that cannot be said.
  if (!hasStrayed(score, session))
    return {
      title: copy.notQuite,
      words: [...(mistakeIn(score, session) ?? words), ...sectionOn(score, session)],
    };
  return { title: back?.length === 1 ? copy.lookingAround : copy.offPath, words };
}

/** How to do what a left click does not do. */
export function adviceOnClick({ definition }: Score, { world }: Session, move: Move): StageAdvice {
  return { title: copy.leftClick, words: wordsFor(definition, world, [move]) };
}

/** What is left to be done in the step, in the screens' own labels. */
export function wayOn(score: Score, session: Session): readonly Wording[] {
  return wordsFor(score.definition, session.world, movesToAim(score, session) ?? []);
}

/** The article's own section about a mistake, if it has one. */
function sectionOn(score: Score, session: Session): readonly Wording[] {
  const step = stepForSlip(score, session);
  if (step === undefined) return [];
  const { section = '' } = stepCalled(score.plan, step);
  return [{ text: ` ${copy.see} ` }, { text: section, href: `#${step}` }, { text: '.' }];
}

/** Where there is no short way back: a wait, an earlier step, or the beginning of this one. */
function farBack(score: Score, session: Session): readonly Wording[] {
  const wait = waitAhead(score, session);
  if (wait) return [{ text: copy.waitForIt(wait.seconds) }];
  return earlierStep(score, session) ?? [{ text: copy.tooFarOff }];
}

function earlierStep(score: Score, session: Session): readonly Wording[] | undefined {
  const step = stepBack(score, session);
  if (step === undefined) return undefined;
  return [
    { text: `${copy.youCanGoOnFrom} ` },
    { text: copy.goOnFrom(numberOn(document, stepCalled(score.plan, step))), href: `#${step}` },
    { text: '.' },
  ];
}
