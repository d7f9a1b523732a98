/** Findings in the form that code hosts take. */
import { expect, test } from 'vitest';
import { toSarif } from '../../scripts/sarif.ts';
import { compile, rules, toReport } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const text = `---
title: Light the lamp
description: Light a lamp.
world: lamp
situation: { mains: on }
---

1. Press **power**.
2. Press **Rename**. {/* allow: no-effect — nothing is wrong here */}
`;
const report = toReport(compile({ file: 'my lamps/light.mdx', text }, worlds));

test('each finding has its rule, its place and its fix', () => {
  const [run] = toSarif([report]).runs;
  const [result] = run?.results ?? [];
  expect(result).toMatchObject({
    ruleId: 'label-spelling',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'my%20lamps/light.mdx' },
          region: { startLine: 8, startColumn: 12, endLine: 8, endColumn: 17 },
        },
      },
    ],
    fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: 'Power' } }] }] }],
  });
  const { deletedRegion } = result?.fixes?.[0]?.artifactChanges[0]?.replacements[0] ?? {};
  const { charOffset = 0, charLength = 0 } = deletedRegion ?? {};
  expect(text.slice(charOffset, charOffset + charLength)).toBe('power');
});

test('every rule is described, and what a result names is among them', () => {
  const [run] = toSarif([report]).runs;
  const described = run?.tool.driver.rules ?? [];
  expect(described.map(({ id }) => id)).toEqual(rules.map(({ name }) => name));
  for (const { ruleId } of run?.results ?? [])
    expect(described.map(({ id }) => id)).toContain(ruleId);
});

test('what is waived is there, and suppressed with its reason', () => {
  const waived = {
    ...report,
    diagnostics: [],
    waived: report.diagnostics.slice(0, 1).map((each) => ({ ...each, reason: 'so it is' })),
  };
  expect(toSarif([waived]).runs[0]?.results?.map(({ suppressions }) => suppressions)).toEqual([
    [{ kind: 'inSource', justification: 'so it is' }],
  ]);
});
