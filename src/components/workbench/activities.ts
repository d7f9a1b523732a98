/** The parts of the manual, in the order of the activity bar. */
import type { IconName } from './icons.ts';

export type Activity = 'procedures' | 'worlds' | 'language' | 'diagnostics';

export const activities: readonly {
  readonly id: Activity;
  readonly title: string;
  readonly path: string;
  readonly icon: IconName;
}[] = [
  { id: 'procedures', title: 'Procedures', path: 'procedures/', icon: 'procedures' },
  { id: 'worlds', title: 'Simulated devices', path: 'worlds/', icon: 'worlds' },
  { id: 'language', title: 'Language', path: 'language/', icon: 'language' },
  { id: 'diagnostics', title: 'Diagnostics', path: 'diagnostics/', icon: 'diagnostics' },
];
