import { keyboard } from './hands.ts';
import { performedBy } from './password-reset-situations.ts';

performedBy(keyboard);
