import { fingers } from './hands.ts';
import { performedBy } from './password-reset-situations.ts';
import { performed } from './password-reset.ts';

performedBy(fingers, performed.byFingers);
