/** What is wrong with an article before anything of it is executed. */
import type { Finding } from '../findings.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import type { Stretch } from '../parse/tokens.ts';
import type { Instruction } from '../resolve/instruction.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isError } from '../rules/index.ts';

/** Steps that ask for nothing, steps to go on with that do not exist. */
export function findStatically({ procedures, findings }: ResolvedArticle): Finding[] {
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const last = procedures[0]?.steps.length ?? 0;
  const said = findings.filter(isError).map(({ start }) => start);
  return [
    ...steps
      .filter(
        ({ asksForNothing, isUnclear, parsed }) =>
          asksForNothing && !isUnclear && !parsed.hasStrays && !isAbout(said, parsed.commandPlace),
      )
      .map(({ parsed }): Finding => ({ rule: 'no-action', ...parsed.commandPlace })),
    ...[
      ...steps.flatMap(({ instructions }) => instructions),
      ...procedures.flatMap(({ resumes }) => resumes),
    ].flatMap((each) => missingStep(each, last)),
  ];
}

/** Steps that are no numbered list, and lists that begin again. */
export function findShapes({ shapes, restarts }: ParsedArticle): Finding[] {
  return [
    ...shapes.map((shape): Finding => ({ rule: 'foreign-steps', ...shape })),
    ...restarts.map((restart): Finding => ({ rule: 'restarted-list', ...restart })),
  ];
}

function missingStep(each: Instruction, last: number): Finding[] {
  const named =
    each.type === 'resume' ? [each.step] : each.type === 'redo' ? [each.from, each.to] : [];
  const step = named.find((number) => typeof number === 'number' && (number < 1 || number > last));
  if (typeof step !== 'number' || (each.type !== 'resume' && each.type !== 'redo')) return [];
  const { start, end } = each.place;
  return [{ rule: 'unknown-step', start, end, step, last }];
}

function isAbout(starts: readonly number[], { start, end }: Stretch): boolean {
  return starts.some((at) => at >= start && at < end);
}
