import type { FindingOf } from '../findings.ts';
import { defineRule, example, meant, quoted } from './rule.ts';

const body = '\n---\n\n1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n';

export const unknownFrontmatter = defineRule('unknown-frontmatter', {
  demand:
    'The front matter names a world that exists, a situation that this world knows, and nothing else that nobody reads.',
  why: 'A mistyped key is silently lost, and an article about a world or a situation that does not exist cannot be tried out.',
  isVeil: true,
  explain: (finding) => ({ message: messageOf(finding), ...adviceFor(finding) }),
  examples: [
    example(
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: «lampp»${body}`,
      'There is no world “lampp”.',
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp${body}`,
    ),
    example(
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: «of»${body}`,
      'The situation has no value “of”.',
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: off${body}`,
    ),
    example(
      `---\ntitle: Light the lamp\n«autor»: A. Writer\ndescription: Light a lamp.\nworld: lamp${body}`,
      'The front matter has no key “autor”.',
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp${body}`,
    ),
    example(
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\ngroup: «Everday»${body}`,
      'Articles about this world are not listed under “Everday”.',
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\ngroup: Everyday${body}`,
    ),
    example(
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\ndraft: «maybe»${body}`,
      'The value of “draft” is neither true nor false.',
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\ndraft: true${body}`,
    ),
    example(
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\nchanged:\n  «2027-02-30»: It has a plug.${body}`,
      '“2027-02-30” is no day with words of what has changed.',
      `---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\nchanged:\n  2027-02-28: It has a plug.${body}`,
    ),
  ],
});

function messageOf({ what, said }: FindingOf<'unknown-frontmatter'>): string {
  switch (what) {
    case 'key':
      return `The front matter has no key “${said}”.`;
    case 'world':
      return `There is no world “${said}”.`;
    case 'situation':
      return `This world has no circumstance “${said}”.`;
    case 'value':
      return `The situation has no value “${said}”.`;
    case 'type':
      return said === 'situation'
        ? 'The situation is a list of circumstances with their values.'
        : `The value of “${said}” is not a text.`;
    case 'missing-world':
      return 'The article does not say which world it is about.';
    case 'group':
      return `Articles about this world are not listed under “${said}”.`;
    case 'draft':
      return 'The value of “draft” is neither true nor false.';
    case 'address':
      return `No article can have been called “${said}”.`;
    case 'change':
      return said === 'changed'
        ? 'What has changed is a list of days with words.'
        : `“${said}” is no day with words of what has changed.`;
  }
}

function adviceFor(finding: FindingOf<'unknown-frontmatter'>): ReturnType<typeof meant> {
  const { known, said, suggestion, what } = finding;
  const advice =
    what === 'type' ? typeAdvice(said, known) : `Choose one of these: ${quoted(known)}.`;
  if (what === 'missing-world')
    return { note: `Add a line such as “world: ${known[0] ?? 'name'}”.`, expected: known };
  if (what === 'draft')
    return { note: 'Write “true” as long as the article is not to be published.', expected: known };
  if (what === 'address') return { note: 'Write the old file’s name without its ending.' };
  if (what === 'change')
    return { note: 'Write a line for each day: “  2027-03-01: The app has new labels.”.' };
  return {
    ...meant(
      finding,
      suggestion,
      known.length > 0 || what === 'type' ? advice : 'There is none to choose from.',
    ),
    ...(known.length > 0 ? { expected: known } : {}),
  };
}

function typeAdvice(said: string, known: readonly string[]): string {
  if (said !== 'situation') return 'Write a text; put it into quotation marks if need be.';
  return `Write a line for each below it, indented by two blanks: “  ${known[0] ?? 'name'}: …”.`;
}
