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
