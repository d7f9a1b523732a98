import type { FindingOf } from '../findings.ts';
import { defineRule, example, type RuleWords } from './rule.ts';

/** So much of a long mark is quoted. */
const enough = 60;

export const foreignMarkup = defineRule('foreign-markup', {
  demand: 'Notes, links, comments and signs are marked as they are marked here.',
  why: 'What other tools make a note, an emoji or a link of is printed as it stands, colons, brackets and all; and a comment of HTML is none in MDX. A note is a quotation that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, as on GitHub; a comment is `{/* … */}`.',
  isVeil: true,
  explain: (finding) => ({ message: messageOf(finding), ...adviceFor(finding) }),
  examples: [
    example(
      '1. Press **Power**.\n\n   «:::note[Keep calm]»\n   It takes a while.\n   :::\n',
      '“:::note[Keep calm]” is a mark of another tool: readers would see it as it stands.',
      '1. Press **Power**.\n\n   > [!NOTE]\n   > It takes a while.\n',
    ),
    example(
      '1. Press **Power**.\n\n«!!! warning "Hot"»\n    It gets hot.\n\n    Very hot.\n',
      '“!!! warning "Hot"” is a mark of another tool: readers would see it as it stands.',
      '1. Press **Power**.\n\n> [!WARNING]\n> It gets hot.\n',
    ),
    example(
      '1. Press **Power**.\n\n   > «[!note]»\n   > It takes a while.\n',
      '“[!note]” makes no note.',
      '1. Press **Power**.\n\n   > [!NOTE]\n   > It takes a while.\n',
    ),
    example(
      '1. Press **Power**. «<!-- check this -->»\n',
      '“<!-- check this -->” is a comment of HTML, which is none in MDX.',
      '1. Press **Power**. {/* check this */}\n',
    ),
    example(
      '1. Press **Power**. «:warning:» It gets hot.\n',
      '“:warning:” is a mark of another tool: readers would see it as it stands.',
      '1. Press **Power**. ⚠️ It gets hot.\n',
    ),
    example(
      '1. Press **Power**. See «[[example]]».\n',
      '“[[example]]” is a mark of another tool: readers would see it as it stands.',
      '1. Press **Power**. See [example](./example.mdx).\n',
    ),
  ],
});

function messageOf({ kind, said }: FindingOf<'foreign-markup'>): string {
  const quoted = `“${said.length > enough ? `${said.slice(0, enough).trimEnd()}…` : said}”`;
  switch (kind) {
    case 'comment':
      return `${quoted} is a comment of HTML, which is none in MDX.`;
    case 'address':
      return `${quoted} is no address in MDX: the sign < starts a tag.`;
    case 'alert':
      return `${quoted} makes no note.`;
    default:
      return `${quoted} is a mark of another tool: readers would see it as it stands.`;
  }
}

function adviceFor({
  edits,
  instead,
  kind,
  said,
}: FindingOf<'foreign-markup'>): Omit<RuleWords, 'message'> {
  const fix = (title: string): Pick<RuleWords, 'fixes'> =>
    edits.length > 0 ? { fixes: [{ title, edits }] } : {};
  switch (kind) {
    case 'comment':
      return instead === undefined || instead.includes('\n')
        ? {
            note: 'Write “{/*” where it begins and “*/}” where it ends.',
            ...fix('Make it a comment of MDX'),
          }
        : { note: `Write “${instead}”.`, ...fix(`Write “${instead}”`) };
    case 'address':
      return {
        note: 'Write it without the angle brackets, or as [words](address).',
        ...fix(`Write “${instead ?? ''}”`),
      };
    case 'alert':
      return instead === undefined
        ? { note: 'There is [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION].' }
        : { note: `Write “[!${instead}]”.`, ...fix(`Write “[!${instead}]”`) };
    case 'block':
      return instead === undefined
        ? { note: 'Take it out, and write in Markdown what it stands for.' }
        : {
            note: `Write “> [!${instead}]” instead, ${said.startsWith(':') ? 'begin each line of the note with “> ”, and take the colons at its end out' : 'and begin each line of the note with “> ”'}.`,
            ...fix(`Make it a quotation with [!${instead}]`),
          };
    case 'emoji':
      return instead === undefined
        ? {
            note: 'Write the sign itself, or a word; for colons in the text, write \\: instead of the first.',
          }
        : {
            note: `Write the sign itself: “${instead}”. For a note, write “> [!WARNING]” and the like.`,
            ...fix(`Write “${instead}”`),
          };
    case 'page':
      return { note: `Write “${instead ?? ''}”; for brackets in the text, write \\[ and \\].` };
    case 'contents':
      return { note: 'Take it out: an outline stands beside every article.' };
    case 'attributes':
      return { note: 'Take it out: a heading’s id is made of its words.', ...fix('Take it out') };
    case 'template':
      return { note: `Take it out, or write \\{ for a brace in the text: \\${said}.` };
  }
}
