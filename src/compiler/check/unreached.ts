/**
 * What is asked for and done in no execution: an “Otherwise” that the front matter rules out, “If
 * _X_ is shown” where it never is.
 */
import { isEdition, waysToFulfil, type View, type World } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import { prominenceOfShown } from '../execute/sight.ts';
import type { ExecutionStage } from '../execute/stage.ts';
import type { Finding } from '../findings.ts';
import type { Named, Order, Shown } from '../resolve/instruction.ts';
import { isKnown } from '../resolve/marks.ts';
import { isDeed } from '../resolve/ordering.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { conditionsIn, singleTests } from '../resolve/test.ts';
import { nearest } from '../resolve/wording.ts';

/** Labels that no screen has, where nobody comes to them: executing tells nothing of these. */
export function findUnreached(
  { lexicon, procedures }: ResolvedArticle,
  { courses }: Performance,
): Finding[] {
  const { foreign, labels } = lexicon.vocabulary;
  const orders = procedures.flatMap(({ steps }) =>
    steps.flatMap(({ instructions }) => instructions),
  );
  // "If it is DMSS, tap …": what another edition prints is right there.
  const isOfEdition = ({ when }: Order): boolean =>
    conditionsIn(when)
      .flatMap(waysToFulfil)
      .some((way) => Object.keys(way).some((name) => isEdition(lexicon.definition, name)));
  return orders
    .filter((order) => order.when !== undefined && !courses.some(({ done }) => done.has(order)))
    .flatMap((order) =>
      labelsIn(order).filter(({ text }) =>
        foreign.has(text) ? !isOfEdition(order) : !isKnown(text, lexicon),
      ),
    )
    .map(({ text: label, start, end }): Finding => {
      const near = foreign.has(label) ? undefined : nearest(label, labels.keys());
      const spelled = near === undefined ? undefined : (foreign.get(near)?.own ?? near);
      return spelled === undefined
        ? {
            rule: 'unknown-control',
            start,
            end,
            label,
            here: [],
            suggestion: foreign.get(label)?.own,
          }
        : { rule: 'label-spelling', start, end, label, spelled };
    });
}

/**
 * What is to be shown, or possible, for something to be done, and never is, nor can be by what else
 * a reader may do there.
 */
export function findNeverShown(
  { procedures }: ResolvedArticle,
  { courses, trials, stage }: Performance,
): Finding[] {
  const all = [...courses, ...trials];
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const reached = steps.filter(({ parsed }) =>
    all.some(({ legs }) => legs.some(({ step }) => step === parsed.id)),
  );
  const orders = reached
    .flatMap(({ instructions }) => instructions)
    .filter((order) => isDeed(order) && !order.isAside);
  const found = orders.flatMap((order): (readonly [number, Finding])[] => {
    if (all.some(({ done }) => done.has(order))) return [];
    return singleTests(order.when).flatMap((part): (readonly [number, Finding])[] => {
      const place =
        part.kind === 'shown'
          ? part.claim.text
          : part.kind === 'possible'
            ? labelsIn(order)[0]
            : undefined;
      const worlds = all.flatMap(({ unmet }) => unmet.get(part) ?? []);
      if (
        !place ||
        (part.kind === 'shown' &&
          (!part.claim.shown ||
            (!isOfNow(part.claim) && worlds.some((world) => mayBeShown(stage, world, part.claim)))))
      )
        return [];
      const { start, end, text } = place;
      return [
        [
          start,
          {
            rule: 'never-shown',
            start,
            end,
            text: part.kind === 'shown' ? text : undefined,
            isAsked: part.kind === 'shown' && part.claim.asks !== undefined,
          },
        ],
      ];
    });
  });
  return [...new Map(found).values()];
}

/** "When the code is asked for": not wherever it may be. */
function isOfNow({ asks, still }: Shown): boolean {
  return asks !== undefined && still;
}

/** Whether some way leads to where a text is shown. */
function mayBeShown(stage: ExecutionStage, world: World, said: Shown): boolean {
  const { asks, field, isScreen, on, text } = said;
  const isThere = (views: readonly View[]): boolean => prominenceOfShown(views, said) > 0;
  return (
    stage.path(
      world,
      `claim ${on ?? ''} ${text.text} ${field?.text ?? String(isScreen)} ${asks ? 'asked' : ''}`,
      on,
      isThere,
    ) !== undefined
  );
}

function labelsIn(order: Order): Named[] {
  if (order.type === 'use') return [order.label];
  return (order.type === 'fill' || order.type === 'pick') && order.field ? [order.field] : [];
}
