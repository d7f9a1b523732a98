import type { FindingOf } from '../findings.ts';
import { defineRule, example } from './rule.ts';

export const unknownComponent = defineRule('unknown-component', {
  demand: 'A component in an article is imported or declared by the article.',
  why: 'An article is Markdown first: steps, notes and links need no component, and none is given. A tag with a capital that nothing stands for is printed by no tool, so the site could not be built.',
  explain: (finding) => ({
    message: finding.isOwn
      ? `“${finding.name}” is no component for articles.`
      : `There is no component “${finding.name}”.`,
    note: adviceFor(finding),
  }),
  examples: [
    example(
      '<«Aside»>\n\nIt is warm.\n\n</Aside>\n\n1. Press **Power**.\n',
      'There is no component “Aside”.',
      '> [!NOTE]\n> It is warm.\n\n1. Press **Power**.\n',
    ),
    example(
      '<«Steps»>\n\n1. Press **Power**.\n\n</Steps>\n',
      'There is no component “Steps”.',
      '1. Press **Power**.\n',
    ),
    example(
      '1. Press **Power**.\n\n   <«Lamp» colour="red" />\n',
      'There is no component “Lamp”.',
      'export const Lamp = ({ colour }) => <b>{colour}</b>;\n\n1. Press **Power**.\n\n   <Lamp colour="red" />\n',
    ),
  ],
});

/** What is written here for what many tools have a component for. */
const habits: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:Aside|Callout|Admonition|Note|Info|Alert|Important)$/,
    'Write a quotation that begins with “> [!NOTE]”.',
  ],
  [
    /^(?:Warning|Caution|Danger|Tip|Hint)$/,
    'Write a quotation that begins with “> [!WARNING]”, “> [!CAUTION]” or “> [!TIP]”.',
  ],
  [/^(?:Steps?|Procedure|Stepper)$/, 'Take the tags out: a numbered list is steps by itself.'],
  [/^Control$/, 'Write the label in bold: it is a control by itself.'],
  [/^Tab(?:s|Item|Panel|List)?$/, 'Take the tags out, and write a section for each tab.'],
  [/^(?:Image|Img|Picture|Figure)$/, 'Write ![what it shows](./picture.png).'],
  [/^(?:Link|LinkCard|LinkButton|Card)$/, 'Write [words](./article.mdx).'],
  [/^Code(?:Block)?$/, 'Put the code between two lines of three backticks.'],
];

function adviceFor({ name }: FindingOf<'unknown-component'>): string {
  return (
    habits.find(([names]) => names.test(name))?.[1] ??
    'Import it, or write in Markdown what it stands for.'
  );
}
