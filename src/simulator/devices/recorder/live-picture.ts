/** The cameras' pictures, which everything else on the monitor is drawn in front of. */
import type { Part } from '../../index.ts';
import type { RecorderContext } from './context.ts';
import type { RecorderWords } from './copy.ts';

/** A time as the recorder's own clock has it: `2018-11-20 09:41:07`. */
export function clockTime({ context }: Pick<Scene, 'context'>, at: number): string {
  return new Date(at + context.ahead).toISOString().slice(0, 19).replace('T', ' ');
}

/** What the pictures are drawn from. */
export interface Scene {
  readonly context: RecorderContext;
  readonly words: RecorderWords;
  readonly now: number;
}

/** The pictures of all channels, or of the enlarged one. */
export function livePicture(scene: Scene): Part {
  const { context, words } = scene;
  const stamp = clockTime(scene, scene.now);
  const pictures = context.channels.map((channel, at): Part => {
    const dark = channel.dark && words.live[channel.dark];
    const alt = words.live.channel(channel.name);
    return {
      kind: 'picture',
      picture: {
        type: 'video',
        scene: at,
        caption: channel.name,
        stamp,
        alt,
        ...(dark && { dark }),
      },
    };
  });
  const enlarged = pictures[context.enlarged ?? -1];
  return { kind: 'group', layout: 'grid', parts: enlarged ? [enlarged] : pictures };
}
