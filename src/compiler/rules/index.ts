/**
 * Every rule there is. A new one is a file, a line in the list below, and its facts in
 * `findings.ts`.
 */
import { named } from '../characters.ts';
import type { Diagnostic, Fix, Span } from '../diagnostic.ts';
import type { Finding, RuleName } from '../findings.ts';
import { alreadyTrue } from './already-true.ts';
import { ambiguousControl } from './ambiguous-control.ts';
import { brokenLink } from './broken-link.ts';
import { controlElsewhere } from './control-elsewhere.ts';
import { disabledControl } from './disabled-control.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { expiredWaiver } from './expired-waiver.ts';
import { failedPrologue } from './failed-prologue.ts';
import { fileName } from './file-name.ts';
import { foreignMarkup } from './foreign-markup.ts';
import { impossibleVariant } from './impossible-variant.ts';
import { invalidWaiver } from './invalid-waiver.ts';
import { labelSpelling } from './label-spelling.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { missingAlt } from './missing-alt.ts';
import { missingDescription } from './missing-description.ts';
import { missingImage } from './missing-image.ts';
import { missingImport } from './missing-import.ts';
import { neverShown } from './never-shown.ts';
import { neverTrue } from './never-true.ts';
import { noAction } from './no-action.ts';
import { noEffect } from './no-effect.ts';
import { noSteps } from './no-steps.ts';
import { refusedMarkup } from './refused-markup.ts';
import { resultNotReached } from './result-not-reached.ts';
import type { Nature, Rule } from './rule.ts';
import { screenNotShown } from './screen-not-shown.ts';
import { takenName } from './taken-name.ts';
import { tooMuch } from './too-much.ts';
import { uncoveredVariant } from './uncovered-variant.ts';
import { unexecutedList } from './unexecuted-list.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownCondition } from './unknown-condition.ts';
import { unknownControl } from './unknown-control.ts';
import { unknownFrontmatter } from './unknown-frontmatter.ts';
import { refused } from './refused.ts';
import { notInStep } from './not-in-step.ts';
import { unknownPlace } from './unknown-place.ts';
import { forbiddenControl } from './forbidden-control.ts';
import { unreadWords } from './unread-words.ts';
import { unknownStep } from './unknown-step.ts';
import { unknownValue } from './unknown-value.ts';
import { unmarkedLabel } from './unmarked-label.ts';
import { unmarkedTitle } from './unmarked-title.ts';
import { unclaimedTitle } from './unclaimed-title.ts';
import { unknownInstruction } from './unknown-instruction.ts';
import { unexecutedInstruction } from './unexecuted-instruction.ts';
import { unknownDuration } from './unknown-duration.ts';
import { wrongFact } from './wrong-fact.ts';
import { unboundNumber } from './unbound-number.ts';
import { foreignSteps } from './foreign-steps.ts';
import { restartedList } from './restarted-list.ts';
import { endlessLoop } from './endless-loop.ts';
import { unusedPrerequisite } from './unused-prerequisite.ts';
import { unusedSection } from './unused-section.ts';
import { unusedWaiver } from './unused-waiver.ts';
import { wrongOrder } from './wrong-order.ts';
import { wrongStep } from './wrong-step.ts';
import { wrongVerb } from './wrong-verb.ts';

const byName: { readonly [Name in RuleName]: Rule<Name> } = {
  'mdx-syntax': mdxSyntax,
  'unknown-frontmatter': unknownFrontmatter,
  'missing-description': missingDescription,
  'duplicate-slug': duplicateSlug,
  'no-steps': noSteps,
  'unexecuted-list': unexecutedList,
  'no-action': noAction,
  'unknown-control': unknownControl,
  'control-elsewhere': controlElsewhere,
  'unmarked-label': unmarkedLabel,
  'unmarked-title': unmarkedTitle,
  'unclaimed-title': unclaimedTitle,
  'unknown-instruction': unknownInstruction,
  'unknown-place': unknownPlace,
  'unread-words': unreadWords,
  'forbidden-control': forbiddenControl,
  'unexecuted-instruction': unexecutedInstruction,
  'unknown-duration': unknownDuration,
  'wrong-fact': wrongFact,
  'unbound-number': unboundNumber,
  'foreign-steps': foreignSteps,
  'restarted-list': restartedList,
  'endless-loop': endlessLoop,
  'failed-prologue': failedPrologue,
  'unused-prerequisite': unusedPrerequisite,
  'label-spelling': labelSpelling,
  'ambiguous-control': ambiguousControl,
  'disabled-control': disabledControl,
  refused,
  'wrong-verb': wrongVerb,
  'unknown-value': unknownValue,
  'no-effect': noEffect,
  'screen-not-shown': screenNotShown,
  'already-true': alreadyTrue,
  'unknown-condition': unknownCondition,
  'not-in-step': notInStep,
  'unknown-step': unknownStep,
  'wrong-order': wrongOrder,
  'wrong-step': wrongStep,
  'unused-section': unusedSection,
  'uncovered-variant': uncoveredVariant,
  'result-not-reached': resultNotReached,
  'broken-link': brokenLink,
  'missing-alt': missingAlt,
  'missing-image': missingImage,
  'invalid-waiver': invalidWaiver,
  'expired-waiver': expiredWaiver,
  'unused-waiver': unusedWaiver,
  'impossible-variant': impossibleVariant,
  'never-true': neverTrue,
  'never-shown': neverShown,
  'refused-markup': refusedMarkup,
  'missing-import': missingImport,
  'file-name': fileName,
  'duplicate-id': duplicateId,
  'unknown-component': unknownComponent,
  'taken-name': takenName,
  'foreign-markup': foreignMarkup,
  'too-much': tooMuch,
};

/** Every rule, in the order a writer may want to read them. */
export const rules: readonly Omit<Rule, 'explain' | 'failure' | 'alternatives' | 'isVague'>[] =
  Object.values(byName);

/** How a finding is judged beside others. */
export function natureOf({ rule }: Finding): Nature {
  return byName[rule];
}

/** Whether a finding keeps its article from being published. */
export function isError({ rule }: Finding): boolean {
  return byName[rule].severity === 'error';
}

/** Whether a finding waits until what else is wrong with its sentence is mended. */
export function isVague(finding: Finding): boolean {
  const rule = byName[finding.rule] as Rule<typeof finding.rule>;
  return rule.isVague?.(finding) === true;
}

/**
 * What does not work in a situation in which something is found: the rest of a sentence that begins
 * with “If …,”.
 */
export function failureOf(finding: Finding): string {
  const rule = byName[finding.rule] as Rule<typeof finding.rule>;
  return rule.failure?.(finding) ?? 'this cannot be done';
}

/** What a finding may come to, the best first; itself where its fix needs no proof. */
export function alternativesTo(finding: Finding): readonly Finding[] {
  const rule = byName[finding.rule] as Rule<typeof finding.rule>;
  return (rule.alternatives?.(finding) as readonly Finding[] | undefined) ?? [];
}

export function fixOf(finding: Finding): Fix | undefined {
  const rule = byName[finding.rule] as Rule<typeof finding.rule>;
  return rule.explain(finding).fixes?.[0];
}

/**
 * A finding in words, with its place. Whatever a writer wrote is quoted through here: no character
 * in it goes unseen.
 */
export function explain(finding: Finding, { start, end }: Span): Diagnostic {
  const rule = byName[finding.rule] as Rule<typeof finding.rule>;
  const { message, ...advice } = rule.explain(finding);
  return {
    rule: rule.name,
    url: `/diagnostics/${rule.name}/`,
    severity: rule.severity,
    message: named(message),
    start,
    end,
    ...advice,
    ...(advice.note === undefined ? {} : { note: named(advice.note) }),
    ...(advice.fixes
      ? { fixes: advice.fixes.map((fix) => ({ ...fix, title: named(fix.title) })) }
      : {}),
  };
}
