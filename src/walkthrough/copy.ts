/** Every word that guidance itself says. What devices say comes from their worlds. */
export const guidanceCopy = {
  arrow: (label: string) => `← ${label}`,
  isEmpty: 'is empty.',
  hasBlanks: 'has a blank at its beginning or end.',
  hasBlanksAndCase:
    'has a blank at its beginning or end, and differs in capital and small letters.',
  hasOtherCase: 'differs in capital and small letters.',
  hasOtherLength: (is: number, should: number) =>
    `has ${String(is)} characters instead of ${String(should)}.`,
  differsFrom: (nth: number) => `is wrong from character ${String(nth)} on.`,
  isAnother: 'is not what belongs there.',
} as const;

/** What a status bar says. */
export const statusCopy = {
  shows: (device: string, title: string) => `${device}: ${title}`,
  /** @param minutes that are left, at least one */
  runsOut: (phrase: string, minutes: number) =>
    minutes < 60
      ? `${phrase} ${String(minutes)} min`
      : `${phrase} ${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`,
} as const;
