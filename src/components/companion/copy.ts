/** Every word of the companion page itself. What devices say comes from their worlds. */
export const copy = {
  title: 'Your phone',
  description: 'The phone of a simulated device, on a phone of your own.',
  lead: 'A simulation: no mail is sent. Type the code in where you scanned the QR code.',
  nothingScanned:
    'Nothing has been scanned yet. Open an article on a computer, go on until a QR code is shown there, and point your phone’s camera at it.',
  unreadable:
    'This link does not say what was scanned: some of it is missing, or was changed. Scan the QR code again.',
  unknownWorld: (id: string) =>
    `This link is for a manual of something else: “${id}” is not known here. Scan the QR code again.`,
  noPhone: (title: string) => `There is nothing to be done on a phone here: ${title}.`,
  needsScript: 'The phone needs JavaScript, which this browser does not run.',
} as const;
