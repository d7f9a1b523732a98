import type { FindingOf } from '../findings.ts';
import { defineRule } from './rule.ts';

export const fileName = defineRule('file-name', {
  demand: 'The name of an article’s file can be its address.',
  why: 'The file name stands in the address bar and in every link to the article. There `#` begins the place on the page, `?` a query and `%` the number of a letter: the page would not be found, or not even be built. Other signs cannot stand in file names on every computer.',
  isFoundTogether: true,
  explain: (finding) => ({
    message: messageOf(finding),
    note:
      finding.fault === 'parts'
        ? 'Rename the file: type its letters anew.'
        : `Rename the ${finding.of} to “${finding.suggestion}”.`,
  }),
  // Takes a file to show.
  examples: [],
});

function messageOf({ fault, of, said, sign = '' }: FindingOf<'file-name'>): string {
  const unfit = `“${said}” cannot be ${of === 'file' ? 'the address of an article' : 'a folder of articles'}`;
  switch (fault) {
    case 'empty':
      return 'The file has no name before its ending.';
    case 'sign':
      return `${unfit}: it holds “${sign}”.`;
    case 'hidden':
      return `${unfit}: it begins with a full stop.`;
    case 'page':
      return `${unfit}: it ends like a file of the site.`;
    case 'parts':
      return `${unfit}: it holds letters in two parts.`;
  }
}
