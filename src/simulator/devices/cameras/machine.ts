/** The cameras on the recorder's channels. IP cameras keep a password of their own, and change it for one who knows it. */
import { enqueueActions, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';

export interface Camera {
  readonly name: string;
  readonly password: string;
  readonly isOn: boolean;
  /** Its account takes no password until then, in milliseconds since 1970. */
  readonly lockedUntil: number;
  /** It was added to the recorder by ONVIF, a protocol of several makers. */
  readonly isForeign: boolean;
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

/** How long a camera's account is locked, in milliseconds. */
const lock = 30 * 60_000;

/** What the cameras were given when they were hung up; the world they hang in says it. */
export interface Installation {
  /** The names of the recorder's channels, one a camera. */
  readonly channels: readonly string[];
  /** The one that something can be the matter with. */
  readonly troubled: number;
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
      const asked = context.cameras[channel];
      if (asked?.isOn !== true) return;
      const taken = at >= asked.lockedUntil && asked.password === oldPassword;
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
export function machineOf({ channels, troubled, password }: Installation) {
  return cameras.createMachine({
    id: 'cameras',
    context: ({ input }) => ({
      cameras:
        input.situation['cameras'] === 'connected' ? channels.map((name, place) => hung(name, password, place === troubled, input)) : [],
    }),
    initial: 'analogue',
    states: {
      /** Analogue cameras have neither network nor password. */
      analogue: { meta: { screen: 'analogue' }, always: { guard: 'onNetwork', target: 'network' } },
      network: { meta: { screen: 'network' }, on: { 'password.requested': { actions: 'answer' } } },
    },
  });
}

/** A camera as it is found; the troubled one as the situation has it. */
function hung(name: string, password: string, isTroubled: boolean, { situation, at }: Birth): Camera {
  const trouble = isTroubled ? situation['camera'] : undefined;
  return {
    name,
    password: trouble === 'foreign' ? `${password}, but not this` : password,
    isOn: trouble !== 'offline',
    lockedUntil: trouble === 'locked' ? at + lock : 0,
    isForeign: trouble === 'onvif',
    changedAt: null,
  };
}
