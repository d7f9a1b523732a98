import { mouse } from './hands.ts';
import { performedBy } from './password-reset-situations.ts';

performedBy(mouse);
