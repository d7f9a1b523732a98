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

/** `recorder-the-pattern-is-wrong`: the words before the first number. */
export function messageAnchor({ device, text }: Message): string {
  const words = comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [device, ...words.slice(0, 8)].join('-');
}
