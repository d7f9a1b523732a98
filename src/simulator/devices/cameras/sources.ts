/** Where the cameras' states and transitions are known from. */
import { assumes, cites, type Sources } from '../../index.ts';

export const sources: Sources = {
  analogue: assumes(
    'Analogue cameras have no password of their own: known is that the recorder asks only about IP cameras.',
    'S1',
  ),
  'analogue always': cites('S1'),
  network: assumes(
    'The cameras were given the recorder’s password when they were installed.',
    'C1',
    'M19',
  ),
  'network password.requested': assumes(
    'A camera that is on takes the new password from one who knows the old one, unless its account is locked.',
    'C1',
    'W2',
    'S16',
  ),
  'network login.tried': assumes(
    'A camera locks its account after five wrong passwords, for half an hour. For cameras only the time is known.',
    'S16',
  ),
};
