/** The cameras on the recorder's channels. IP cameras keep a password of their own, and change it for one who knows it. */
import { enqueueActions, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';

export interface Camera {
  readonly name: string;
  readonly password: string;
  /** When the password was last changed, in milliseconds since 1970. */
  readonly changedAt: number | null;
}

export interface CamerasContext {
  /** The IP cameras. */
  readonly cameras: readonly Camera[];
}

/** Somebody on the network asks a camera to take another password. */
export interface CamerasEvent {
  type: 'password.requested';
  channel: number;
  oldPassword: string;
  newPassword: string;
}

export interface CamerasMessage {
  type: 'camera.answered';
  channel: number;
  taken: boolean;
}

/** What the cameras were given when they were hung up; the world they hang in says it. */
export interface Installation {
  /** The names of the recorder's channels, one a camera. */
  readonly channels: readonly string[];
  /** The password of each of them. */
  readonly password: string;
}

const cameras = setup({
  types: {} as {
    context: CamerasContext;
    events: Stamped<CamerasEvent>;
    emitted: CamerasMessage;
    input: Birth;
    meta: { screen: 'analogue' | 'network' };
  },
  guards: {
    onNetwork: ({ context }) => context.cameras.length > 0,
  },
  actions: {
    answer: enqueueActions(({ context, event, enqueue }) => {
      const { channel, oldPassword, newPassword, at } = event;
      const taken = context.cameras[channel]?.password === oldPassword;
      if (taken) {
        enqueue.assign({
          cameras: context.cameras.map((camera, place) =>
            place === channel ? { ...camera, password: newPassword, changedAt: at } : camera,
          ),
        });
      }
      enqueue.emit({ type: 'camera.answered', channel, taken });
    }),
  },
});

/** The machine of cameras that were hung up like this. */
export function machineOf({ channels, password }: Installation) {
  return cameras.createMachine({
    id: 'cameras',
    context: ({ input }) => ({
      cameras: input.situation['cameras'] === 'connected' ? channels.map((name) => ({ name, password, changedAt: null })) : [],
    }),
    initial: 'analogue',
    states: {
      /** Analogue cameras have neither network nor password. */
      analogue: { meta: { screen: 'analogue' }, always: { guard: 'onNetwork', target: 'network' } },
      network: { meta: { screen: 'network' }, on: { 'password.requested': { actions: 'answer' } } },
    },
  });
}
