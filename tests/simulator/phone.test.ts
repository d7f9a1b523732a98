/**
 * The phone where it finds no code, another code than that of the reset, or no internet; and the
 * way of the app alone.
 */
import { describe, expect, test } from 'vitest';
import { begin, rowsOf, viewOf, type Situation, type World } from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, qrMoves, reads, saying, scanMoves } from './reader.ts';

const usual = { pattern: 'set', email: 'registered' };
const state = (world: World, device: string): string => viewOf(dahuaRecorder, world, device).state;

test('it finds nothing where the monitor shows no code, and says that another code is none of a reset', () => {
  expect(state(go(begin(dahuaRecorder), ...scanMoves), 'phone')).toBe('scanner.nothing');
  const info = [
    at('recorder', 'liveView'),
    at('recorder', 'mainMenu'),
    saying('pattern', 'the unlock pattern'),
    at('recorder', 'info'),
  ];
  expect(state(go(begin(dahuaRecorder), ...info, ...scanMoves.slice(0, -1)), 'phone')).toBe(
    'failure.foreign',
  );
});

test('without the internet it asks for no code; as soon as it is connected, it does', () => {
  const asked = go(
    begin(dahuaRecorder, { phone: 'offline' }),
    ...qrMoves(usual),
    ...scanMoves.slice(0, -1),
  );
  expect(state(asked, 'phone')).toBe('failure.offline');
  const home = ['confirm', 'back', 'back', 'home'].map((control) => at('phone', control));
  const connected = go(asked, ...home, at('phone', 'aeroplane', 'off'), ...scanMoves.slice(0, -1));
  expect(state(connected, 'phone')).toBe('success');
});

describe('the way of the app alone', () => {
  const scan = ['app', 'me', 'tools', 'resetPassword', 'scan'].map((control) =>
    at('phone', control),
  );
  const scanned = (situation: Situation): World =>
    go(
      begin(dahuaRecorder, { generation: 'G3', app: 'dmss', ...situation }),
      ...qrMoves(usual),
      at('recorder', 'resetWay', 'QR Code for Binding Device'),
      ...scan,
    );

  test('shows the code in the app of the account that the recorder is bound to, and mails none', () => {
    const world = scanned({ binding: 'bound' });
    expect(state(world, 'phone')).toBe('inApp');
    expect(rowsOf(viewOf(dahuaRecorder, world, 'mailbox'))).toEqual([]);
    const given = go(
      world,
      saying('securityCode', 'the code from the e-mail'),
      at('recorder', 'giveCode'),
    );
    expect(state(given, 'recorder')).toBe('reset.newPassword.open');
  });

  test('is refused to any other account', () => {
    expect(state(scanned({}), 'phone')).toBe('failure.unbound');
  });

  test('is not the first one when the window is opened again', () => {
    const again = go(
      scanned({}),
      at('recorder', 'cancel'),
      at('recorder', 'forgotPassword'),
      at('recorder', 'acceptNotice'),
    );
    expect(reads(again, 'recorder')).toContain('sent to the email address');
  });
});
