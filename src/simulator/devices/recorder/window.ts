/** A window in front of the cameras' pictures, and what stands in most of them. */
import type { ControlPart, Drawing, Part } from '../../index.ts';
import { livePicture, type Scene } from './live-picture.ts';

/** A screen that is one window in front of the pictures. */
export function windowed(scene: Scene, title: string, parts: readonly Part[]): Drawing {
  return { title, parts: [livePicture(scene), { kind: 'window', title, parts }] };
}

/** A window's buttons. */
export function actions(...parts: readonly ControlPart[]): Part {
  return { kind: 'group', layout: 'actions', parts };
}

/** A message, or none where there is nothing to say. */
export function message(tone: 'good' | 'bad', text: string | false): Part[] {
  return text === false ? [] : [{ kind: 'text', text, tone }];
}
