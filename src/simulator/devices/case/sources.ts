/** Where the behaviour of the case is known from. */
import { assumes, cites, type Sources } from '../../index.ts';

export const sources: Sources = {
  '*': assumes(
    'A case of the plainest kind. How it looks, and what is printed on it, differs by model.',
    'S15',
    'S1',
  ),
  'closed.on power.switched': cites('S15', 'S16'),
  'closed.off cover.opened': cites('S1'),
  open: assumes('Where the button sits; not all models have one.', 'S1', 'M3', 'M11', 'M12'),
  'open.off button.held': assumes(
    'The power comes on as the button is held, so that one pair of hands is enough. Released after 5 to 10 seconds is known.',
    'S1',
  ),
};
