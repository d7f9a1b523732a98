import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReachable, readLink, writeLink } from '../../src/components/companion/link.ts';
import { ownPhoneAfter } from '../../src/components/companion/own-phone.ts';
import {
  begin,
  differenceBetween,
  everyPart,
  play,
  settle,
  usualSituation,
  valueOf,
  viewOf,
  type Situation,
  type World,
} from '../../src/simulator/index.ts';
import { dahuaRecorder as definition } from '../../src/simulator/worlds/dahua-recorder.ts';
import { lampWorld } from '../lamp/world.ts';
import { at, go, qrMoves, reads } from '../simulator/reader.ts';

const page = new URL('http://192.168.1.20:4321/manual/phone/?from=here#there');

describe('the link', () => {
  test('is read as it was written, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const situation = fc.dictionary(
      text.filter((name) => name !== 'world' && name !== '__proto__'),
      text,
    );
    fc.assert(
      fc.property(text, text, situation, (code, world, differing) => {
        const scan = { text: code, world, situation: differing };
        expect(readLink(new URL(writeLink(page, scan)).hash)).toEqual(scan);
      }),
    );
  });

  test('leads below the base of the site, tells no server, and says that it is a simulation', () => {
    const link = writeLink(page, { text: 'SIMULATION', world: 'lamp', situation: {} });
    expect(link).toBe('http://192.168.1.20:4321/manual/phone/#SIMULATION&world=lamp');
  });

  test('that is none is told from one that is, and nothing makes it throw', () => {
    for (const hash of ['', '#', '#SIMULATION', '#&world=lamp', '#%E0%A4%A&world=lamp', '#&&&'])
      expect(readLink(hash)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        readLink(hash);
      }),
    );
  });

  test.each([
    ['http://192.168.1.20:4321/', true],
    ['https://manual.example.com/', true],
    ['http://localhost:4321/', false],
    ['http://manual.localhost/', false],
    ['http://127.0.0.1:4321/', false],
    ['http://127.4.5.6/', false],
    ['http://[::1]:4321/', false],
    ['http://0.0.0.0:4321/', false],
    ['file:///index.html', false],
  ])('of a page at %s can be followed by a phone: %s', (address, can) => {
    expect(isReachable(new URL(address))).toBe(can);
  });
});

/** What the reader's own phone and the world on the desk know of a reset, once it was scanned. */
function scannedFrom(desk: World) {
  const [text = ''] = everyPart(viewOf(definition, desk, 'recorder').parts).flatMap((part) =>
    part.kind === 'picture' && part.picture.type === 'qr' ? part.picture.text : [],
  );
  const situation = differenceBetween(usualSituation(definition), desk.situation);
  const phone = ownPhoneAfter(definition, { text, world: definition.id, situation });
  if (!phone) throw new Error('The world has no phone.');
  return { ...phone, world: settle(phone.definition, phone.world) };
}

const codeIn = (world: World): string | undefined =>
  valueOf(definition, world, { device: 'recorder', control: 'securityCode', phrase: code });
const code = 'the code from the e-mail';

describe('a phone of the reader’s own', () => {
  const desk = (situation: Situation): World =>
    go(begin(definition, situation), ...qrMoves({ pattern: 'set', email: 'registered' }));

  test.each([{}, { mail: 'junk' }, { delivery: 'late' }, { phone: 'offline' }])(
    'is where the phone on the page would be after a scan: %o',
    (situation) => {
      const here = go(
        desk(situation),
        ...['app', 'more', 'resetPassword', 'scan'].map((control) => at('phone', control)),
      );
      const { world } = scannedFrom(desk(situation));
      expect(world.devices['phone']).toEqual(here.devices['phone']);
    },
  );

  test.each(['idmss', 'dmss2020', 'dmss'])('scans with the app that the link names: %s', (app) => {
    const { world } = scannedFrom(desk({ app }));
    expect(viewOf(definition, world, 'phone').screen).toBe('success');
  });

  test('gets the code that the phone on the page gets, and another one the second time', () => {
    const here = desk({});
    const { definition: own, world } = scannedFrom(here);
    const first = play(own, world, [at('phone', 'confirm'), at('mailbox', 'open@0')]);
    const there = go(
      here,
      ...['app', 'more', 'resetPassword', 'scan', 'confirm'].map((name) => at('phone', name)),
      at('mailbox', 'open@0'),
    );
    expect(codeIn(first)).toMatch(/^[0-9a-f]{8}$/);
    expect(codeIn(first)).toBe(codeIn(there));
    const again = ['resetPassword', 'scan', 'confirm'].map((name) => at('phone', name));
    const second = play(own, first, [...again, at('mailbox', 'back'), at('mailbox', 'open@0')]);
    expect(codeIn(second)).not.toBe(codeIn(first));
    const given = [at('recorder', 'securityCode', codeIn(first) ?? ''), at('recorder', 'giveCode')];
    expect(reads(go(there, ...given), 'recorder')).not.toContain('wrong');
  });

  test('is told by its app of a text that no recorder shows', () => {
    const phone = ownPhoneAfter(definition, { text: 'x', world: definition.id, situation: {} });
    expect(phone && reads(settle(phone.definition, phone.world), 'phone')).toContain('QR code');
  });

  test('does not know situations that there are none of, nor worlds without phones', () => {
    const scan = { text: 'x', world: 'lamp', situation: { mains: 'none' } };
    expect(() => ownPhoneAfter(definition, scan)).toThrow(RangeError);
    expect(ownPhoneAfter(lampWorld, scan)).toBeUndefined();
  });
});
