/** A new unlock pattern is drawn, and drawn again. */
import { recorder } from './setup.ts';

/** The two states of it; `saved` is where they lead once the pattern is stored. */
export function drawnTwice(saved: string) {
  return {
    first: recorder.createStateConfig({
      initial: 'open',
      on: {
        'pattern.drawn': [
          { guard: 'patternTooShort', target: '.tooShort' },
          { target: 'again', actions: 'noteTyped' },
        ],
      },
      states: { open: {}, tooShort: {}, different: {} },
    }),
    again: recorder.createStateConfig({
      on: {
        'pattern.drawn': [
          { guard: 'patternDrawnAgain', target: saved, actions: 'savePattern' },
          { target: 'first.different', actions: 'forgetDrawn' },
        ],
      },
    }),
  };
}
