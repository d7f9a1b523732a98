/**
 * A mail as it travels: an RFC 5322 message in two versions (RFC 2046), which mail programs open.
 */
import type { copy } from './copy.ts';
import type { Mail } from './machine.ts';

const boundary = 'two-versions-of-one-mail';

/** The message of a mail to this address, in lines that end as on the wire. */
export function messageOf(
  { arrived, serial, code, validUntil }: Mail,
  address: string,
  words: (typeof copy)['mail'],
): string {
  const rows = [
    [words.serial, serial],
    [words.code, code],
    [words.validUntil, new Date(validUntil).toUTCString()],
  ] as const;
  const plain = [
    words.greeting,
    '',
    ...rows.map(([name, value]) => `${name}: ${value}`),
    '',
    words.ignore,
  ].join('\n');
  const cells = rows.map(
    ([name, value]) => `<tr><th align="left">${name}</th><td>${escaped(value)}</td></tr>`,
  );
  const html = [
    `<p>${words.greeting}</p>`,
    '<table>',
    ...cells,
    '</table>',
    `<p>${words.ignore}</p>`,
  ].join('\n');
  const head = [
    `From: ${words.from}`,
    `To: <${address}>`,
    `Subject: ${words.subject}`,
    // “GMT” is the standard's obsolete spelling.
    `Date: ${new Date(arrived).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${String(arrived)}.security-code@example.invalid>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  return [...head, '', ...part('plain', plain), ...part('html', html), `--${boundary}--`, ''].join(
    '\r\n',
  );
}

function part(type: 'plain' | 'html', text: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: text/${type}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    ...text.split('\n').map(quotedPrintable),
  ];
}

/** A line in printable ASCII, broken where it has more than 76 characters (RFC 2045). */
function quotedPrintable(line: string): string {
  const signs = Array.from(line.toWellFormed(), (sign) =>
    /^[ -<>-~]$/.test(sign)
      ? sign
      : (encodeURIComponent(sign).match(/%../g) ?? []).join('').replaceAll('%', '='),
  );
  let room = 0;
  return signs
    .map((sign) => ((room += sign.length) > 75 ? ((room = sign.length), `=\r\n${sign}`) : sign))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
