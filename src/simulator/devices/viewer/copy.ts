/**
 * Every word in the viewing client. All of it is ours (A): it stands for any program that logs in
 * to the cameras themselves.
 */
import type { Words } from '../../index.ts';
import type { controls } from './controls.ts';

export const copy = {
  controls: { password: 'Camera Password', connect: 'Connect' },
  title: 'Viewing client',
  text: 'This computer takes its pictures from the cameras, not from the recorder.',
  channel: (name: string) => `Camera picture: ${name}`,
  refused: 'Wrong password',
  offline: 'Offline',
} satisfies Words<keyof typeof controls> & Record<string, unknown>;
