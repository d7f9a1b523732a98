/** Where screens and messages stand on the pages about all of them. */
import { comparable } from '../../survey/index.ts';

interface Screen {
  readonly device: string;
  readonly screen: string;
}

export function screenAnchor(world: string, { device, screen }: Screen): string {
  return `${world}-${device}-${screen}`;
}

interface Message {
  readonly device: string;
  readonly text: string;
}

/** `dahua-recorder-recorder-the-pattern-is-wrong`: the words, each number as 0. */
export function messageAnchor(world: string, { device, text }: Message): string {
  const words = comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [world, device, ...words].join('-');
}
