/** Where the behaviour of the viewing client is known from. */
import { assumes, type Sources } from '../../index.ts';

export const sources: Sources = {
  '*': assumes(
    'A program of no maker. What logs in to the cameras themselves must be given their new password, and each try with the old one counts.',
    'W2',
    'S15',
    'S16',
  ),
};
