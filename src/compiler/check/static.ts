/** What is wrong with an article before anything of it is executed. */
import { usualSituation, type Situation, type WorldDefinition } from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import { stageOf } from '../execute/stage.ts';
import type { Instruction } from '../resolve/instruction.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { nearest, plain } from '../resolve/wording.ts';
import { isError } from '../rules/index.ts';

/** Steps that ask for nothing, steps to go on with that do not exist, names in notes that exist nowhere. */
export function findStatically({ procedures, lexicon, situation, findings }: ResolvedArticle, performed: ReadonlySet<string>): Finding[] {
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const last = procedures[0]?.steps.length ?? 0;
  const said = new Set(findings.filter(isError).map(({ start }) => start));
  return [
    ...steps
      .filter(({ asksForNothing, parsed }) => asksForNothing && !parsed.hasStrays && !isAbout(said, parsed.commandPlace))
      .map(({ parsed }): Finding => ({ rule: 'no-action', ...parsed.commandPlace })),
    ...[...steps.flatMap(({ instructions }) => instructions), ...procedures.flatMap(({ resumes }) => resumes)].flatMap((each): Finding[] =>
      each.type === 'resume' && (each.step < 1 || each.step > last)
        ? [{ rule: 'unknown-step', ...placeOf(each.place), step: each.step, last }]
        : [],
    ),
    ...steps.flatMap((step) =>
      mentions(performed.has(step.parsed.id) ? step.mentions : [...step.instructions, ...step.mentions], lexicon.definition, situation),
    ),
  ];
}

function isAbout(starts: ReadonlySet<number>, { start, end }: { start: number; end: number }): boolean {
  return [...starts].some((at) => at >= start && at < end);
}

/** Names that exist nowhere, where they are not looked for on a screen. */
function mentions(named: readonly Instruction[], definition: WorldDefinition, situation: Situation): Finding[] {
  const { labels, texts } = stageOf(definition).words({ ...usualSituation(definition), ...situation });
  return named.flatMap((each): Finding[] => {
    const label = each.type === 'use' || each.type === 'mention' ? each.label : each.type === 'fill' ? each.field : undefined;
    if (!label || labels.has(label.text) || (each.type === 'mention' && each.mayBeOption && texts.has(plain(label.text)))) return [];
    const suggestion = nearest(label.text, labels.keys());
    if (suggestion !== undefined) return [{ rule: 'label-spelling', ...placeOf(label), label: label.text, spelled: suggestion }];
    return [{ rule: 'unknown-control', ...placeOf(label), label: label.text, here: [], suggestion }];
  });
}

function placeOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
