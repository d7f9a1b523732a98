import { mouse } from './hands.ts';
import { performedBy } from './password-reset-situations.ts';
import { performed } from './password-reset.ts';

performedBy(mouse, performed.byMouse);
