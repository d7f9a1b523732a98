/** Labels in what is asked for and done in no execution, such as an “Otherwise” that the front matter rules out. */
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { Named, Order } from '../resolve/instruction.ts';
import { isKnown } from '../resolve/marks.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { nearest } from '../resolve/wording.ts';

/** Labels that no screen has, where nobody comes to them: executing tells nothing of these. */
export function findUnreached({ lexicon, procedures }: ResolvedArticle, { courses }: Performance): Finding[] {
  const orders = procedures.flatMap(({ steps }) => steps.flatMap(({ instructions }) => instructions));
  return orders
    .filter((order) => order.when !== undefined && !courses.some(({ done }) => done.has(order)))
    .flatMap(labelsIn)
    .filter(({ text }) => !isKnown(text, lexicon))
    .map(({ text: label, start, end }): Finding => {
      const spelled = nearest(label, lexicon.vocabulary.labels.keys());
      return spelled === undefined
        ? { rule: 'unknown-control', start, end, label, here: [], suggestion: undefined }
        : { rule: 'label-spelling', start, end, label, spelled };
    });
}

function labelsIn(order: Order): Named[] {
  if (order.type === 'use') return [order.label];
  return (order.type === 'fill' || order.type === 'pick') && order.field ? [order.field] : [];
}
