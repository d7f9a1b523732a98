/** What the files of specimens are about, in the order of their pages. */

export interface Form {
  readonly title: string;
  /** One sentence on what a writer may write. */
  readonly about: string;
}

export interface Group {
  readonly title: string;
  /** By the name of their file. */
  readonly forms: Readonly<Record<string, Form>>;
}

export const groups: readonly Group[] = [
  {
    title: 'What the reader does',
    forms: {
      'verbs-press': {
        title: 'Pressing',
        about: 'A verb and a label in bold: the control with that label is used.',
      },
      'verbs-other': {
        title: 'Other gestures',
        about: 'Scanning, drawing, ticking, dragging: a verb must suit its control.',
      },
      paths: {
        title: 'Paths',
        about: 'Several labels with arrows or commas between them, one after the other.',
      },
      values: {
        title: 'Values',
        about: 'What is typed: a phrase of the world, or literally what stands there.',
      },
      fields: {
        title: 'Fields',
        about: 'Where something is typed or chosen: one field, several, the same once more.',
      },
      login: { title: 'Logging in', about: 'One verb for a user name, a password and a button.' },
      locations: {
        title: 'Places',
        about: 'The device the reader turns to, and the window something is done in.',
      },
      reference: {
        title: 'What was named before',
        about: '“It”, “this window”, “the same field”: what was named last and fits.',
      },
      repetition: {
        title: 'Repetition',
        about: 'Twice, three times, again, the same for another field.',
      },
      prologue: {
        title: 'Another article',
        about: 'Steps of another article are carried out, and this one goes on where they end.',
      },
      waiting: {
        title: 'Waiting',
        about: 'For a time, in every usual wording, or until something is shown.',
      },
      'readers-own': {
        title: 'What no device sees',
        about: 'Reading, noting down, comparing, deciding: the reader’s own business.',
      },
    },
  },
  {
    title: 'When it is done',
    forms: {
      conditions: {
        title: 'Conditions',
        about: 'At the start, at the end, in brackets; with and, or, unless.',
      },
      'shown-conditions': {
        title: 'Conditions on what is shown',
        about: 'What is done only where a window or a message is shown.',
      },
      splices: {
        title: 'In the same breath',
        about: 'A statement that only a comma ties to an instruction: nobody knows what it is.',
      },
      branches: { title: 'Otherwise', about: 'The other case, and steps that are skipped in it.' },
      alternatives: {
        title: 'Alternatives',
        about: 'Either, or: each is executed as a way of its own.',
      },
      optional: {
        title: 'Optional',
        about: 'What may be left out: the article must work with it and without it.',
      },
      timing: {
        title: 'Timing',
        about: 'When, once, after, before: in the order of the world, not of the words.',
      },
      goto: { title: 'Going on', about: 'The step to continue with.' },
    },
  },
  {
    title: 'What is claimed',
    forms: {
      claims: {
        title: 'Claims',
        about:
          'A title or a message in italics and a verb that says that it is shown, in every tense.',
      },
      'claims-negated': {
        title: 'Denials',
        about: 'That something closes, is gone, does not open, or stays.',
      },
      'claims-passing': {
        title: 'What passes',
        about: 'What is shown for a while on the way to rest.',
      },
      purpose: {
        title: 'Purpose',
        about: 'What something is done for: a screen that it is to open is checked.',
      },
      examples: {
        title: 'Examples',
        about:
          'A table of what is typed and what is shown then: each row is tried out, and undone.',
      },
      facts: { title: 'Facts', about: 'A statement with a number that the world knows.' },
    },
  },
  {
    title: 'What only explains',
    forms: {
      explanation: {
        title: 'Explanations',
        about: 'Sentences that ask for nothing and claim nothing.',
      },
      notes: {
        title: 'Notes and further paragraphs',
        about: 'What stands below a command, and what becomes of it.',
      },
    },
  },
  {
    title: 'How names are set',
    forms: {
      labels: {
        title: 'Labels',
        about: 'The words on the control exactly as they are; others are told, mostly with a fix.',
      },
      'marks-other': {
        title: 'Other marks than bold and italics',
        about: 'Quotes, code or nothing: understood, and told with the fix.',
      },
      'marks-html': {
        title: 'Other ways to write the marks',
        about: 'Tags, links and underscores that come to the same.',
      },
    },
  },
  {
    title: 'What is not understood',
    forms: {
      'unknown-instructions': {
        title: 'Instructions that nobody can carry out',
        about: 'They are told: nothing that is asked for is passed over.',
      },
    },
  },
  {
    title: 'In another world',
    forms: {
      lamp: {
        title: 'About a lamp',
        about: 'The same language with another device: no form belongs to one world.',
      },
    },
  },
];
