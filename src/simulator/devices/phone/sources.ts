/** Where each of the phone's states and transitions is known from. */
import { assumes, cites, disputed, type Sources } from '../../index.ts';

const menu = cites('W1', 'seed');
const tools = cites('W5', 'W6', 'S5');
const pages = assumes('What the entry opens; only its name is known.', 'seed');
const app = assumes('How the app starts, and how its pages are left.');
const answers = assumes('The app waits one to three seconds for the reset service.', 'W1');
const refused = assumes(
  'That the app shows an error is known; its reasons are told in words of ours.',
  'W5',
  'C1',
);

const mailed = assumes(
  'Any scanner reads the code, and its whole text is mailed to the address that the recorder shows; the pages of the phone are ours.',
  'S2',
  'S4',
  'C1',
);
const anyScanner = disputed(
  mailed,
  ['The text goes to support_rpwd@global.dahuatech.com.', 'C1'],
  ['The text goes to support_gpwd@htmicrochip.com.', 'S2'],
);
const offline = assumes('That nothing is sent without the internet is ours, and the words.', 'W5');

export const sources: Sources = {
  '*': app,
  'start more.opened': menu,
  'start me.opened': tools,
  more: menu,
  me: tools,
  'me tools.opened': tools,
  'me back': app,
  tools,
  'tools scanner.opened': tools,
  'tools back': app,
  'more protection.opened': pages,
  'more help.opened': pages,
  'more about.opened': pages,
  'more country.opened': pages,
  'more back': app,
  protection: pages,
  help: pages,
  about: pages,
  country: pages,
  scanner: menu,
  'scanner.nothing': assumes('A scanner that finds nothing says so.'),
  'scanner scanned': cites('W1', 'M10', 'seed'),
  'scanner qr.seen': cites('W1', 'M10'),
  'scanner nothing.seen': assumes('A scanner that finds nothing says so.'),
  'scanner back': app,
  camera: anyScanner,
  found: anyScanner,
  letter: anyScanner,
  'letter.offline': offline,
  'letter letter.given [offline]': offline,
  sent: anyScanner,
  requesting: answers,
  'requesting code.granted': cites('W1', 'W4', 'seed'),
  'requesting code.refused': refused,
  'requesting code.refused [exhausted]': assumes(
    'Two codes for a QR code are known; that the app says so is not.',
    'M6',
    'M7',
  ),
  'requesting back': app,
  'home aeroplane.switched': assumes(
    'The phone needs the internet, the recorder need not: sources do not settle it.',
    'S5',
    'W5',
    'C1',
  ),
  'scanner qr.seen [offline]': offline,
  'failure.offline': offline,
  'requesting code.shown': cites('M7', 'M8'),
  inApp: assumes('The code appears in the app; how is not known.', 'M7', 'M8'),
  'requesting code.refused [unbound]': assumes(
    'That the app refuses a device of another account is ours, and its words.',
    'M7',
    'M8',
  ),
  'failure.unbound': assumes(
    'That the app refuses a device of another account is ours, and its words.',
    'M7',
    'M8',
  ),
  success: cites('W1', 'W4', 'seed'),
  failure: cites('W5'),
  'failure.foreign': refused,
  'failure.version': refused,
  'failure.damaged': refused,
  'failure.exhausted': assumes(
    'Two codes for a QR code are known; that the app says so is not.',
    'M6',
    'M7',
  ),
  'failure.stale': refused,
  'failure confirmed': refused,
};
