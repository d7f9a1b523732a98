/** The recorder's rules with their numbers, as the fact sheet has them. */
import { describe, expect, test } from 'vitest';
import {
  begin,
  controlsOf,
  send,
  settle,
  viewOf,
  type PlannedMove,
  type World,
} from '../../src/simulator/index.ts';
import { dahuaRecorder as definition } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, holds, qrMoves, reads, resetMoves, saying, scanMoves, step } from './reader.ts';

const usual = { pattern: 'set', email: 'registered' };
// Whoever rests waits for what is due within a minute: so times before a limit stay clear of that
// minute.
const minutes = (count: number): PlannedMove => ({ wait: count * 60_000 });
const hours = (count: number): PlannedMove => minutes(60 * count);
const screenOf = (world: World, device = 'recorder'): string =>
  viewOf(definition, world, device).screen;
const codesIn = (world: World): string[] =>
  [...reads(world, 'mailbox').matchAll(/^[\da-f]{8}$/gm)].map(([code]) => code);

describe('the unlock pattern', () => {
  const world = go(begin(definition), at('recorder', 'liveView'), at('recorder', 'mainMenu'));

  test.each(['1-2-3', '', '1-1-1-1', '1-2-3-x', '0-1-2-3', '1,2,3,4'])(
    '%j has not four dots',
    (drawn) => {
      expect(reads(go(world, at('recorder', 'pattern', drawn)), 'recorder')).toContain(
        'at least 4 dots',
      );
    },
  );

  test('another one is wrong, as often as it is drawn', () => {
    const tired = go(
      world,
      ...Array.from({ length: 9 }, () => at('recorder', 'pattern', '1-2-3-4')),
    );
    expect(reads(tired, 'recorder')).toContain('The pattern is wrong.');
    expect(screenOf(go(tired, at('recorder', 'pattern', '1-2-3-6-9')))).toBe('main');
  });

  test.each(['forgotPattern', 'switchUser'])('%s leads to the password', (control) => {
    expect(screenOf(go(world, at('recorder', control)))).toBe('login');
  });
});

describe('after a reset', () => {
  test('the unlock pattern is as it was', () => {
    const inFront = [
      at('recorder', 'cancel'),
      at('recorder', 'liveView'),
      at('recorder', 'mainMenu'),
    ];
    const reset = go(
      begin(definition),
      ...resetMoves(usual),
      at('recorder', 'declineSync'),
      ...inFront,
    );
    expect(screenOf(reset)).toBe('unlock');
    expect(screenOf(go(reset, at('recorder', 'pattern', '1-2-3-6-9')))).toBe('main');
  });
});

describe('the login', () => {
  const world = go(
    begin(definition, { pattern: 'none' }),
    at('recorder', 'liveView'),
    at('recorder', 'mainMenu'),
  );
  const tryOut = (password: string): PlannedMove[] => [
    at('recorder', 'password', password),
    at('recorder', 'login'),
  ];
  const wrong = (times: number): PlannedMove[] =>
    Array.from({ length: times }, () => tryOut('Wrong-2026')).flat();

  test('tells how many attempts are left', () => {
    expect(reads(go(world, ...wrong(1)), 'recorder')).toContain('Attempts left: 4.');
    expect(reads(go(world, ...wrong(4)), 'recorder')).toContain('Attempts left: 1.');
    expect(screenOf(go(world, ...wrong(4), ...tryOut('Lighthouse-17')))).toBe('main');
  });

  test('locks after five wrong passwords for 30 minutes, even for the right one', () => {
    const locked = go(world, ...wrong(5));
    expect(reads(locked, 'recorder')).toContain('The account has been locked.');
    expect(screenOf(go(locked, minutes(28), ...tryOut('Lighthouse-17')))).toBe('login');
    expect(screenOf(go(locked, minutes(30), ...tryOut('Lighthouse-17')))).toBe('main');
    expect(reads(go(locked, minutes(30)), 'recorder')).not.toContain('locked');
  });

  test('begins the 30 minutes anew with every try', () => {
    const retried = go(world, ...wrong(5), minutes(28), ...tryOut('Lighthouse-17'));
    expect(screenOf(go(retried, minutes(28), ...tryOut('Lighthouse-17')))).toBe('login');
    expect(screenOf(go(retried, minutes(30), ...tryOut('Lighthouse-17')))).toBe('main');
  });

  test('can be found locked, and opens after 30 minutes', () => {
    const found = go(
      begin(definition, { pattern: 'none', account: 'locked' }),
      at('recorder', 'liveView'),
      at('recorder', 'mainMenu'),
    );
    expect(reads(found, 'recorder')).toContain('The account has been locked.');
    expect(screenOf(go(found, minutes(30), ...tryOut('Lighthouse-17')))).toBe('main');
  });

  test('stays locked when the window is closed and opened again', () => {
    const reopened = go(
      world,
      ...wrong(5),
      at('recorder', 'cancel'),
      minutes(10),
      at('recorder', 'liveView'),
      at('recorder', 'mainMenu'),
    );
    expect(reads(reopened, 'recorder')).toContain('The account has been locked.');
    expect(reads(go(reopened, minutes(20)), 'recorder')).not.toContain('locked');
  });

  test('is locked for the user who was wrong, and for no other', () => {
    const operator = at('recorder', 'user', 'operator');
    const locked = go(world, operator, ...wrong(5));
    expect(reads(locked, 'recorder')).toContain('The account has been locked.');
    const admin = go(locked, at('recorder', 'user', 'admin'));
    expect(reads(admin, 'recorder')).not.toContain('locked');
    expect(screenOf(go(admin, ...tryOut('Lighthouse-17')))).toBe('main');
    expect(reads(go(admin, operator), 'recorder')).toContain('The account has been locked.');
    expect(reads(go(world, ...wrong(3), operator, ...wrong(1)), 'recorder')).toContain(
      'Attempts left: 4.',
    );
  });

  test('can be gone round by a reset, which ends the lock', () => {
    const reset = go(
      world,
      ...wrong(5),
      at('recorder', 'cancel'),
      ...resetMoves({ pattern: 'none', email: 'registered' }),
      at('recorder', 'declineSync'),
    );
    expect(holds('the new password works', reset)).toBe(true);
  });

  test('offers the reset to admin only, and says so', () => {
    const other = go(world, at('recorder', 'user', 'operator'));
    const forgot = controlsOf(viewOf(definition, other, 'recorder')).find(
      ({ control }) => control === 'forgotPassword',
    );
    expect(forgot?.disabled).toBe('Only the password of admin can be reset here.');
    expect(screenOf(go(other, at('recorder', 'forgotPassword')))).toBe('login');
  });

  test('does not take a user it does not list', () => {
    expect(go(world, at('recorder', 'user', 'root')).devices).toEqual(world.devices);
  });
});

describe('the e-mail address', () => {
  const world = go(
    begin(definition, { pattern: 'none', email: 'none' }),
    ...qrMoves({ pattern: 'none', email: 'registered' }),
  );
  const give = (address: string): World =>
    go(world, at('recorder', 'email', address), at('recorder', 'giveEmail'));

  test.each([
    'owner',
    'owner@',
    '@example.com',
    'owner@example',
    'a b@example.com',
    'owner@example..com',
    'ö@example.com',
    `${'a'.repeat(60)}@example.com`,
  ])('%s is none', (text) => {
    expect(screenOf(give(text))).toBe('email');
    expect(reads(give(text), 'recorder')).toContain('This is not an email address.');
  });

  test('is shown masked, and stored', () => {
    expect(reads(give('owner@example.com'), 'recorder')).toContain('o***r@example.com');
    expect(reads(give('x@example.com'), 'recorder')).toContain('x***@example.com');
    const again = go(
      give('owner@example.com'),
      at('recorder', 'cancel'),
      at('recorder', 'forgotPassword'),
      at('recorder', 'acceptNotice'),
    );
    expect(screenOf(again)).toBe('code');
  });

  test('of somebody else gets the mail, and this mailbox does not', () => {
    const elsewhere = go(give('somebody@example.org'), ...scanMoves, hours(1));
    expect(reads(elsewhere, 'mailbox')).toContain('No mail.');
  });
});

describe('the QR code', () => {
  const world = go(begin(definition), ...qrMoves(usual));
  const scanAgain = [at('phone', 'resetPassword'), at('phone', 'scan')];

  test('is found only where it is shown', () => {
    const hidden = go(begin(definition), ...scanMoves.slice(0, 4));
    expect(reads(hidden, 'phone')).toContain('No QR code found.');
    expect(screenOf(go(hidden, ...qrMoves(usual), at('phone', 'scan')), 'phone')).toBe('success');
  });

  test('brings a code by mail after 20 seconds, and the app’s answer within 3', () => {
    const asked = step(go(world, ...scanMoves.slice(0, 3)), at('phone', 'scan'));
    expect(screenOf(asked, 'phone')).toBe('requesting');
    expect(screenOf(step(asked, { wait: 3_000 }), 'phone')).toBe('success');
    expect(viewOf(definition, step(asked, { wait: 19_999 }), 'mailbox').badge).toBe(0);
    expect(viewOf(definition, step(asked, { wait: 20_000 }), 'mailbox').badge).toBe(1);
  });

  test('brings two codes; for a third it wants to be refreshed', () => {
    const twice = go(world, ...scanMoves, ...scanAgain, at('phone', 'confirm'));
    expect(viewOf(definition, twice, 'mailbox').badge).toBe(2);
    const thrice = go(twice, ...scanAgain);
    expect(reads(thrice, 'phone')).toContain('Refresh the QR code');
    expect(viewOf(definition, thrice, 'mailbox').badge).toBe(2);
    const refreshed = go(
      thrice,
      at('recorder', 'refreshQr'),
      at('phone', 'confirm'),
      at('phone', 'scan'),
    );
    expect(screenOf(refreshed, 'phone')).toBe('success');
    expect(viewOf(definition, refreshed, 'mailbox').badge).toBe(3);
  });

  test('that was refreshed, or is no recorder’s, brings nothing', () => {
    const payload = qrText(world);
    const refreshed = go(world, at('recorder', 'refreshQr'));
    expect(qrText(refreshed)).not.toBe(payload);
    for (const [later, text, message] of [
      [refreshed, payload, 'no longer valid'],
      [world, 'https://example.com/', 'not the QR code of a device'],
      [world, '', 'not the QR code of a device'],
      [world, payload.replace('SIMULATIONA', 'SIMULATIONB'), 'another version'],
      [world, payload.slice(0, 200), 'could not be read in full'],
    ] as const) {
      const seen = send(definition, go(later, ...scanMoves.slice(0, 3)), 'phone', {
        type: 'qr.seen',
        payload: text,
      } as { type: string });
      expect(reads(settle(definition, seen), 'phone')).toContain(message);
    }
  });
});

describe('the security code', () => {
  const mailed = go(begin(definition), ...qrMoves(usual), ...scanMoves, at('mailbox', 'open@0'));
  const [code = ''] = codesIn(mailed);
  const give = (text: string): PlannedMove[] => [
    at('recorder', 'securityCode', text),
    at('recorder', 'giveCode'),
  ];
  const wrong = (times: number): PlannedMove[] =>
    Array.from({ length: times }, () => give('00000000')).flat();

  test('is eight hexadecimal characters, and known only once it was read', () => {
    expect(code).toMatch(/^[\da-f]{8}$/);
    const unread = go(
      begin(definition),
      ...qrMoves(usual),
      ...scanMoves,
      saying('securityCode', 'the code from the e-mail'),
      at('recorder', 'giveCode'),
    );
    expect(screenOf(unread)).toBe('code');
  });

  test('is accepted within 24 hours', () => {
    expect(screenOf(go(mailed, ...give(code)))).toBe('newPassword');
    expect(screenOf(go(mailed, hours(23), ...give(code)))).toBe('newPassword');
    const late = go(mailed, hours(24), ...give(code));
    expect(screenOf(late)).toBe('code');
    expect(reads(late, 'recorder')).toContain('out of date');
  });

  test('stays good when the windows are closed in between', () => {
    const back = [
      at('recorder', 'cancel'),
      at('recorder', 'forgotPassword'),
      at('recorder', 'acceptNotice'),
    ];
    expect(screenOf(go(mailed, ...back, ...give(code)))).toBe('newPassword');
  });

  test('freezes for 5 minutes after five wrong ones; then the same is good again', () => {
    expect(reads(go(mailed, ...wrong(1)), 'recorder')).toContain('Attempts left: 4.');
    expect(screenOf(go(mailed, ...wrong(4), ...give(code)))).toBe('newPassword');
    const frozen = go(mailed, ...wrong(5));
    expect(reads(frozen, 'recorder')).toContain('Too many wrong security codes.');
    expect(screenOf(go(frozen, minutes(3), ...give(code)))).toBe('code');
    expect(reads(go(frozen, at('recorder', 'refreshQr')), 'recorder')).toContain(
      'Too many wrong security codes.',
    );
    expect(screenOf(go(frozen, minutes(5), ...give(code)))).toBe('newPassword');
  });

  test('can be found frozen, and is taken after 5 minutes', () => {
    const found = go(
      begin(definition, { ...usual, codes: 'frozen' }),
      ...qrMoves(usual),
      ...scanMoves,
      at('mailbox', 'open@0'),
    );
    const [sent = ''] = codesIn(found);
    expect(screenOf(go(found, ...give(sent)))).toBe('code');
    expect(reads(found, 'recorder')).toContain('Too many wrong security codes.');
    expect(screenOf(go(found, minutes(5), ...give(sent)))).toBe('newPassword');
  });

  test('is void once a newer one was requested, or the QR code refreshed', () => {
    const twice = go(
      mailed,
      at('phone', 'resetPassword'),
      at('phone', 'scan'),
      at('mailbox', 'back'),
      at('mailbox', 'open@0'),
    );
    const [newer = ''] = codesIn(twice);
    expect(newer).not.toBe(code);
    expect(screenOf(go(twice, ...give(code)))).toBe('code');
    expect(screenOf(go(twice, ...give(newer)))).toBe('newPassword');
    expect(screenOf(go(mailed, at('recorder', 'refreshQr'), ...give(code)))).toBe('code');
  });

  test('works once', () => {
    const reset = go(begin(definition), ...resetMoves(usual), at('recorder', 'declineSync'));
    expect(
      screenOf(
        go(reset, at('recorder', 'forgotPassword'), at('recorder', 'acceptNotice'), ...give(code)),
      ),
    ).toBe('code');
  });

  test('mistyped is what the article’s slip says: one character wrong', () => {
    const slip = definition.conditions.flatMap(({ means }) =>
      'slip' in means ? means.slip : [],
    )[0];
    const typed = slip?.value(mailed) ?? '';
    expect(Array.from(typed).filter((character, place) => character !== code[place])).toHaveLength(
      1,
    );
    expect(screenOf(go(mailed, ...give(typed)))).toBe('code');
  });
});

describe('the mail', () => {
  test('is in the junk folder where the filter is strict', () => {
    const world = go(begin(definition, { mail: 'junk' }), ...qrMoves(usual), ...scanMoves);
    expect(reads(world, 'mailbox')).toContain('No mail.');
    expect(viewOf(definition, world, 'mailbox').badge).toBe(0);
    expect(codesIn(go(world, at('mailbox', 'junk'), at('mailbox', 'open@0')))).toHaveLength(1);
  });

  test('that is open stays open when another arrives', () => {
    const opened = go(begin(definition), ...qrMoves(usual), ...scanMoves, at('mailbox', 'open@0'));
    const another = go(opened, at('phone', 'resetPassword'), at('phone', 'scan'));
    expect(codesIn(another)).toEqual(codesIn(opened));
    expect(viewOf(definition, another, 'mailbox').badge).toBe(1);
  });
});

describe('the new password', () => {
  const world = go(begin(definition), ...resetMoves(usual).slice(0, -3));
  const save = (first: string, second = first): World =>
    go(
      world,
      at('recorder', 'newPassword', first),
      at('recorder', 'confirmPassword', second),
      at('recorder', 'save'),
    );

  test.each([
    ['', '8 to 32'],
    ['Short-1', '8 to 32'],
    [`Long-1${'x'.repeat(27)}`, '8 to 32'],
    ['lettersonly', 'at least two kinds'],
    ['1234567890', 'at least two kinds'],
    ["Quote'2026", 'not allowed'],
    ['Quote"2026', 'not allowed'],
    ['Semi;2026', 'not allowed'],
    ['Colon:2026', 'not allowed'],
    ['And&2026xx', 'not allowed'],
    ['Blank 2026', 'not allowed'],
    ['Umläut-2026', 'not allowed'],
  ])('%j is refused: %s', (password, message) => {
    expect(screenOf(save(password))).toBe('newPassword');
    expect(viewOf(definition, save(password), 'recorder').parts).not.toEqual(
      viewOf(definition, world, 'recorder').parts,
    );
    expect(reads(save(password), 'recorder')).toContain(message);
  });

  test.each(['Eight-88', `Long-1${'x'.repeat(26)}`, 'letters1', 'UPPERlower', '12345678!'])(
    '%j is accepted',
    (password) => {
      expect(screenOf(save(password))).toBe('syncPrompt');
      expect(holds('the new password works', save(password))).toBe(true);
    },
  );

  test('must be entered twice the same', () => {
    expect(reads(save('Harbour-2026', 'Harbour-2027'), 'recorder')).toContain('not the same');
  });

  test('is not kept when the window is closed', () => {
    const left = go(world, at('recorder', 'newPassword', 'Harbour-2026'), at('recorder', 'cancel'));
    expect(holds('the new password works', left)).toBe(false);
    expect(holds('the old password no longer works', left)).toBe(false);
  });
});

/** The payload of the QR code on the monitor. */
function qrText(world: World): string {
  const text = /"type":"qr","text":"([^"]*)"/.exec(
    JSON.stringify(viewOf(definition, world, 'recorder')),
  )?.[1];
  if (text === undefined) throw new Error('The monitor shows no QR code.');
  return text;
}
