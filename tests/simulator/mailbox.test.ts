/**
 * The mailbox: found by words, late and lost mail, mail to somebody else, and a mail as a file that
 * mail programs read.
 */
import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, test } from 'vitest';
import {
  begin,
  everyPart,
  rowsOf,
  send,
  viewOf,
  type Situation,
  type World,
} from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, qrMoves, reads, scanMoves } from './reader.ts';

const usual = { pattern: 'set', email: 'registered' };
const minutes = (count: number) => ({ wait: count * 60_000 });

function requested(situation: Situation = {}): World {
  return go(begin(dahuaRecorder, situation), ...qrMoves(usual), ...scanMoves);
}

function mails(world: World): readonly string[] {
  return rowsOf(viewOf(dahuaRecorder, world, 'mailbox')).map(({ key }) => key);
}

describe('a mail', () => {
  test('that is late comes after some minutes', () => {
    const waited = go(requested({ delivery: 'late' }), minutes(3));
    expect(mails(waited)).toEqual([]);
    expect(mails(go(waited, minutes(2)))).toEqual(['0']);
  });

  test('that is lost never comes', () => {
    expect(mails(go(requested({ delivery: 'lost' }), minutes(24 * 60)))).toEqual([]);
  });

  test('to an address that is somebody else’s does not come here, and the recorder shows which it is', () => {
    const world = requested({ owner: 'other' });
    expect(reads(world, 'recorder')).toContain('i***r@example.net');
    expect(mails(go(world, minutes(60)))).toEqual([]);
  });

  test('is bold until it is opened', () => {
    const isNew = (world: World): boolean =>
      rowsOf(viewOf(dahuaRecorder, world, 'mailbox')).some(({ parts }) =>
        parts.some((part) => part.isNew),
      );
    expect(isNew(requested())).toBe(true);
    expect(isNew(go(requested(), at('mailbox', 'open@0'), at('mailbox', 'back')))).toBe(false);
  });
});

describe('the search', () => {
  const twice = go(requested(), ...scanMoves.slice(2));

  test('leaves the mails in which the words stand, and keeps their places', () => {
    const open = go(twice, at('mailbox', 'open@1'));
    const [code = ''] = /\b[0-9a-f]{8}\b/.exec(reads(open, 'mailbox')) ?? [];
    const found = go(
      open,
      at('mailbox', 'back'),
      at('mailbox', 'search', ` ${code.toUpperCase()} `),
    );
    expect(mails(found)).toEqual(['1']);
  });

  test('says what was not found, and ends when another folder is opened', () => {
    const none = go(twice, at('mailbox', 'search', 'invoice'));
    expect(reads(none, 'mailbox')).toContain('Nothing was found.');
    expect(mails(go(none, at('mailbox', 'junk'), at('mailbox', 'back')))).toEqual(['0', '1']);
  });
});

describe('the file of a mail', () => {
  function fileIn(world: World): string {
    const file = everyPart(viewOf(dahuaRecorder, world, 'mailbox').parts).find(
      ({ kind }) => kind === 'file',
    );
    if (file?.kind !== 'file') throw new Error('No file.');
    expect(file).toMatchObject({ name: 'security-code.eml', type: 'message/rfc822' });
    return file.text;
  }
  const opened = go(requested(), at('mailbox', 'open@0'));
  const read = (): Promise<Email> => PostalMime.parse(fileIn(opened));

  test('is read by another’s parser, with the subject, the addresses and the time of the world', async () => {
    const { subject, from, to, date, messageId } = await read();
    expect({
      subject,
      from: from?.address,
      to: to?.map(({ address }) => address),
      date,
      messageId,
    }).toEqual({
      subject: 'Security code for device password reset',
      from: 'security-code@example.invalid',
      to: ['owner@example.com'],
      date: '2018-11-20T09:41:27.000Z',
      messageId: expect.stringMatching(/^<\d+\.security-code@example\.invalid>$/) as string,
    });
  });

  test('says in both versions what the screen says', async () => {
    const { text = '', html = '' } = await read();
    const [code = 'no code'] = /\b[0-9a-f]{8}\b/.exec(reads(opened, 'mailbox')) ?? [];
    for (const version of [text, html])
      for (const said of [code, '4A07C55PAZ0D1F3', 'ignore this mail'])
        expect(version).toContain(said);
  });

  test('has short lines of printable ASCII, whatever is in the mail', async () => {
    const event = {
      type: 'mail.arrived',
      to: 'owner@example.com',
      serial: `<b>&ü😀\ud800${'=x'.repeat(80)}`,
      code: 'cafe',
      validUntil: 0,
    };
    const strange = go(
      send(dahuaRecorder, begin(dahuaRecorder), 'mailbox', event),
      at('mailbox', 'open@0'),
    );
    const text = fileIn(strange);
    for (const line of text.split('\r\n')) expect(line).toMatch(/^[ -~]{0,78}$/);
    expect((await PostalMime.parse(text)).text).toContain(`<b>&ü😀\ufffd${'=x'.repeat(80)}`);
  });
});
