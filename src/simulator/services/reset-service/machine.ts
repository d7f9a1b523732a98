/**
 * The vendor's reset service: mails security codes for what QR codes say, and knows which code of a
 * recorder is good.
 */
import { assign, emit, enqueueActions, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';
import { codeFor, inApp, readPayload } from './qr-payload.ts';

/** A security code as it was mailed, good until a time in milliseconds since 1970. */
export interface SecurityCode {
  readonly text: string;
  readonly validUntil: number;
}

/** Why no security code is sent. */
export type Refusal = 'foreign' | 'version' | 'damaged' | 'stale' | 'exhausted' | 'unbound';

export interface ResetServiceContext {
  /** How many security codes were issued, by the payload of the QR code. */
  readonly issued: Readonly<Record<string, number>>;
  /** The newest security code by the recorder's serial number; those before it are void. */
  readonly codes: Readonly<Record<string, SecurityCode>>;
  /** The reader's account has the recorder bound to it. */
  readonly isBound: boolean;
  /** The payloads that recorders have taken back. */
  readonly voided: readonly string[];
}

export type ResetServiceEvent =
  /**
   * Somebody sends the payload of a QR code: an app, which is answered, or whoever read it and
   * mails it.
   */
  | { type: 'code.requested'; payload: string; isMailed: boolean }
  /** A recorder was given a code at its monitor. */
  | { type: 'code.presented'; serial: string; code: string }
  /**
   * A recorder takes none of the codes that were sent so far, nor those that this QR code would
   * bring (`''` where it shows none).
   */
  | { type: 'codes.voided'; serial: string; payload: string };

export type ResetServiceMessage =
  | { type: 'code.granted' }
  | { type: 'code.refused'; reason: Refusal }
  /** For the app of the account that the recorder is bound to. */
  | { type: 'code.shown'; code: string; validUntil: number }
  | { type: 'code.mailed'; to: string; serial: string; code: string; validUntil: number }
  | { type: 'code.accepted' }
  | { type: 'code.expired' }
  | { type: 'code.rejected' };

/** Numbers of the real service, times in milliseconds; see its sources. */
export const rules = { codesPerQr: 2, codeLength: 8, codeLife: 24 * 60 * 60_000 } as const;

export const machine = setup({
  types: {} as {
    context: ResetServiceContext;
    events: Stamped<ResetServiceEvent>;
    emitted: ResetServiceMessage;
    input: Birth;
  },
  guards: {
    refused: ({ context, event }) =>
      event.type === 'code.requested' && refusalOf(context, event) !== undefined,
    good: ({ context, event }) => event.at <= (meant(context, event)?.validUntil ?? 0),
    tooOld: ({ context, event }) => meant(context, event) !== undefined,
  },
  actions: {
    refuse: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'code.requested') return;
      const reason = refusalOf(context, event);
      if (reason !== undefined && !event.isMailed) enqueue.emit({ type: 'code.refused', reason });
    }),
    sendCode: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'code.requested') return;
      const read = readPayload(event.payload);
      if (!read.ok) return;
      const { serial, address } = read;
      const nth = (context.issued[event.payload] ?? 0) + 1;
      const text = codeFor(event.payload, nth, rules.codeLength);
      const validUntil = event.at + rules.codeLife;
      enqueue.assign({
        issued: { ...context.issued, [event.payload]: nth },
        codes: { ...context.codes, [serial]: { text, validUntil } },
      });
      if (address === inApp) {
        enqueue.emit({ type: 'code.shown', code: text, validUntil });
        return;
      }
      if (!event.isMailed) enqueue.emit({ type: 'code.granted' });
      enqueue.emit({ type: 'code.mailed', to: address, serial, code: text, validUntil });
    }),
    accept: emit({ type: 'code.accepted' }),
    expire: emit({ type: 'code.expired' }),
    reject: emit({ type: 'code.rejected' }),
    voidCodes: assign(({ context, event }) => {
      if (event.type !== 'codes.voided') return {};
      const codes = Object.fromEntries(
        Object.entries(context.codes).filter(([serial]) => serial !== event.serial),
      );
      return {
        codes,
        voided: event.payload === '' ? context.voided : [...context.voided, event.payload],
      };
    }),
  },
}).createMachine({
  id: 'resetService',
  context: ({ input }) => ({
    issued: {},
    codes: {},
    voided: [],
    isBound: input.situation['binding'] === 'bound',
  }),
  initial: 'open',
  states: {
    open: {
      on: {
        'code.requested': [{ guard: 'refused', actions: 'refuse' }, { actions: 'sendCode' }],
        'code.presented': [
          { guard: 'good', actions: 'accept' },
          { guard: 'tooOld', actions: 'expire' },
          { actions: 'reject' },
        ],
        'codes.voided': { actions: 'voidCodes' },
      },
    },
  },
});

/** Why no security code is sent for a payload, or undefined where one is. */
function refusalOf(
  { isBound, issued, voided }: ResetServiceContext,
  { payload, isMailed }: { readonly payload: string; readonly isMailed: boolean },
): Refusal | undefined {
  const read = readPayload(payload);
  if (!read.ok) return read.reason;
  if (voided.includes(payload)) return 'stale';
  if (read.address === inApp && (isMailed || !isBound)) return 'unbound';
  return (issued[payload] ?? 0) >= rules.codesPerQr ? 'exhausted' : undefined;
}

/** The recorder's code, where it is the one that was presented. */
function meant({ codes }: ResetServiceContext, event: ResetServiceEvent): SecurityCode | undefined {
  if (event.type !== 'code.presented') return undefined;
  const code = codes[event.serial];
  return code?.text === event.code ? code : undefined;
}
