import { fingers } from './hands.ts';
import { performedBy } from './password-reset-situations.ts';
import { halves } from './password-reset.ts';

performedBy(fingers, halves.second);
