import { keyboard } from './hands.ts';
import { performedBy } from './password-reset-situations.ts';
import { halves } from './password-reset.ts';

performedBy(keyboard, halves.second);
