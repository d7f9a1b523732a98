/**
 * A second system that logs in to the cameras themselves, with a password that it stores for them.
 */
import { assign, enqueueActions, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';

/** What comes of a camera: its picture, or why there is none. */
export type CameraSight = 'shown' | 'refused' | 'offline';

export interface ViewerContext {
  /** In the order of the cameras. */
  readonly cameras: readonly { readonly name: string; readonly sight: CameraSight }[];
  /** What is typed, and used with the next connection. */
  readonly password: string;
}

export type ViewerEvent =
  | { type: 'password.typed'; value: string }
  | { type: 'connected' }
  /** A camera has another password now: whoever is logged in with the old one is logged out. */
  | { type: 'camera.changed'; channel: number }
  | { type: 'camera.admitted'; channel: number; isAdmitted: boolean };

export interface ViewerMessage {
  type: 'camera.tried';
  channel: number;
  password: string;
}

/** What the client was given; the world says it. */
export interface Installation {
  readonly channels: readonly string[];
  readonly troubled: number;
  readonly password: string;
}

const viewer = setup({
  types: {} as {
    context: ViewerContext;
    events: Stamped<ViewerEvent>;
    emitted: ViewerMessage;
    input: Birth;
    meta: { screen: 'wall' };
  },
  actions: {
    noteTyped: assign({
      password: ({ context, event }) =>
        event.type === 'password.typed' ? event.value : context.password,
    }),
    tryCameras: enqueueActions(({ context, enqueue }) => {
      for (const channel of context.cameras.keys())
        enqueue.emit({ type: 'camera.tried', channel, password: context.password });
    }),
    loseCamera: assign(({ context, event }) =>
      event.type === 'camera.changed' ? seen(context, event.channel, 'refused') : {},
    ),
    noteAnswer: assign(({ context, event }) =>
      event.type === 'camera.admitted'
        ? seen(context, event.channel, event.isAdmitted ? 'shown' : 'refused')
        : {},
    ),
  },
});

/** The machine of a client that was set up like this. */
export function machineOf({ channels, troubled, password }: Installation) {
  return viewer.createMachine({
    id: 'viewer',
    context: ({ input: { situation } }) => ({
      cameras: channels.map((name, place) => ({
        name,
        sight: place === troubled && situation['camera'] === 'offline' ? 'offline' : 'shown',
      })),
      password,
    }),
    initial: 'wall',
    states: {
      wall: {
        meta: { screen: 'wall' },
        on: {
          'password.typed': { actions: 'noteTyped' },
          connected: { actions: 'tryCameras' },
          'camera.changed': { actions: 'loseCamera' },
          'camera.admitted': { actions: 'noteAnswer' },
        },
      },
    },
  });
}

function seen(
  { cameras }: ViewerContext,
  channel: number,
  sight: CameraSight,
): Partial<ViewerContext> {
  return {
    cameras: cameras.map((camera, place) => (place === channel ? { ...camera, sight } : camera)),
  };
}
