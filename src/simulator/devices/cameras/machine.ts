/**
 * The cameras on the recorder's channels. IP cameras keep a password of their own, and change it
 * for one who knows it.
 */
import { enqueueActions, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';

export interface Camera {
  readonly name: string;
  readonly password: string;
  readonly isOn: boolean;
  /** Its account takes no password until then, in milliseconds since 1970. */
  readonly lockedUntil: number;
  /** Wrong passwords since the last right one. */
  readonly wrong: number;
  /** It was added to the recorder by ONVIF, a protocol of several makers. */
  readonly isForeign: boolean;
  /** When the password was last changed, in milliseconds since 1970. */
  readonly changedAt: number | null;
}

export interface CamerasContext {
  /** The IP cameras. */
  readonly cameras: readonly Camera[];
}

export type CamerasEvent =
  /** Somebody on the network asks a camera to take another password. */
  | { type: 'password.requested'; channel: number; oldPassword: string; newPassword: string }
  /** Somebody, by a device's name, wants to be let in. */
  | { type: 'login.tried'; by: string; channel: number; password: string };

export type CamerasMessage =
  | { type: 'camera.answered'; channel: number; taken: boolean }
  | { type: 'camera.admitted'; by: string; channel: number; isAdmitted: boolean }
  /** Whoever is logged in with the old password is logged out. */
  | { type: 'camera.changed'; channel: number };

/** Wrong passwords until a camera's account is locked, and for how long, in milliseconds. */
export const rules = { tries: 5, lock: 30 * 60_000 } as const;

/** What the cameras were given when they were hung up; the world they hang in says it. */
export interface Installation {
  /** The names of the recorder's channels, one a camera. */
  readonly channels: readonly string[];
  /** The one that something can be the matter with. */
  readonly troubled: number;
  /** The password of each of them. */
  readonly password: string;
  /** The one that the troubled one has, where somebody gave it a password of its own. */
  readonly ownPassword: string;
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
      const { channel, at } = event;
      const asked = context.cameras[channel];
      if (asked?.isOn !== true) return;
      const given = event.type === 'login.tried' ? event.password : event.oldPassword;
      const isRight = at >= asked.lockedUntil && given === asked.password;
      const changed =
        isRight && event.type === 'password.requested'
          ? { password: event.newPassword, changedAt: at }
          : {};
      const after = { ...asked, ...(isRight ? { wrong: 0 } : wronged(asked, at)), ...changed };
      enqueue.assign({
        cameras: context.cameras.map((camera, place) => (place === channel ? after : camera)),
      });
      if (event.type === 'login.tried')
        enqueue.emit({ type: 'camera.admitted', by: event.by, channel, isAdmitted: isRight });
      else enqueue.emit({ type: 'camera.answered', channel, taken: isRight });
      if (after.password !== asked.password) enqueue.emit({ type: 'camera.changed', channel });
    }),
  },
});

/** The machine of cameras that were hung up like this. */
export function machineOf({ channels, troubled, password, ownPassword }: Installation) {
  return cameras.createMachine({
    id: 'cameras',
    context: ({ input }) => ({
      cameras:
        input.situation['cameras'] === 'connected'
          ? channels.map((name, place) =>
              hung(name, place === troubled, { password, ownPassword }, input),
            )
          : [],
    }),
    initial: 'analogue',
    states: {
      /** Analogue cameras have neither network nor password. */
      analogue: { meta: { screen: 'analogue' }, always: { guard: 'onNetwork', target: 'network' } },
      network: {
        meta: { screen: 'network' },
        on: { 'password.requested': { actions: 'answer' }, 'login.tried': { actions: 'answer' } },
      },
    },
  });
}

/** What a wrong password makes of a camera; one that is locked counts no further. */
function wronged(
  { wrong, lockedUntil }: Camera,
  at: number,
): Pick<Camera, 'wrong' | 'lockedUntil'> {
  if (at < lockedUntil) return { wrong, lockedUntil };
  return wrong + 1 < rules.tries
    ? { wrong: wrong + 1, lockedUntil: 0 }
    : { wrong: 0, lockedUntil: at + rules.lock };
}

/** A camera as it is found; the troubled one as the situation has it. */
function hung(
  name: string,
  isTroubled: boolean,
  { password, ownPassword }: Pick<Installation, 'password' | 'ownPassword'>,
  { situation, at }: Birth,
): Camera {
  const trouble = isTroubled ? situation['camera'] : undefined;
  return {
    name,
    password: trouble === 'foreign' ? ownPassword : password,
    isOn: trouble !== 'offline',
    wrong: 0,
    lockedUntil: trouble === 'locked' ? at + rules.lock : 0,
    isForeign: trouble === 'onvif',
    changedAt: null,
  };
}
