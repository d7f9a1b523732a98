import { mouse } from './hands.ts';
import { performedBy } from './password-reset-situations.ts';
import { halves } from './password-reset.ts';

performedBy(mouse, halves.first);
